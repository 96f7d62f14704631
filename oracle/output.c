/* SPDX-License-Identifier: MIT */
#include "output.h"
#include "message.h"
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool failed(const char *path, int error)
{
  message("%s: %s", path == NULL ? "standard output" : path, strerror(error));
  return false;
}

/* A regular file, or nothing yet, is replaced; a device or a pipe is written in place. */
static bool replaceable(const char *path)
{
  struct stat st;
  return stat(path, &st) != 0 || S_ISREG(st.st_mode);
}

/* mkstemp makes files for the owner alone; give this one the mode any new file would get. */
static void usual_mode(int fd)
{
  mode_t mask = umask(0);
  umask(mask);
  (void)!fchmod(fd, 0666 & ~mask);
}

/* Everything, or the reason: stdio takes a short write for a failure without one. */
static ssize_t write_all(void *cookie, const char *text, size_t size)
{
  struct output *out = cookie;
  size_t done = 0;
  while (done < size) {
    ssize_t n = write(out->fd, text + done, size - done);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0) {
      out->error = out->error == 0 ? errno : out->error;
      return 0;
    }
    done += (size_t)n;
  }
  return (ssize_t)size;
}

static int close_file(void *cookie)
{
  struct output *out = cookie;
  int status = close(out->fd);
  if (status != 0 && out->error == 0)
    out->error = errno;
  return status;
}

static FILE *stream_on(struct output *out)
{
  return out->fd < 0
             ? NULL
             : fopencookie(out, "w",
                           (cookie_io_functions_t){.write = write_all, .close = close_file});
}

bool output_open(struct output *out, const char *path)
{
  *out = (struct output){.stream = stdout, .fd = STDOUT_FILENO};
  if (path == NULL || strcmp(path, "-") == 0)
    return true;
  out->path = xstrdup(path);
  if (!replaceable(path)) {
    out->fd = open(path, O_WRONLY | O_CLOEXEC);
  } else {
    out->temporary = xformat("%s.XXXXXX", path);
    out->fd = mkostemp(out->temporary, O_CLOEXEC);
    if (out->fd >= 0) {
      signals_remove_file(out->temporary);
      usual_mode(out->fd);
    }
  }
  out->stream = stream_on(out);
  if (out->stream != NULL)
    return true;
  failed(path, errno);
  free(out->path);
  free(out->temporary);
  return false;
}

static void forget(struct output *out)
{
  signals_remove_file(NULL);
  free(out->path);
  free(out->temporary);
  *out = (struct output){0};
}

bool output_flush_stdout(void)
{
  errno = 0;
  if (fflush(stdout) == 0 && !ferror(stdout))
    return true;
  if (errno != 0)
    return failed(NULL, errno);
  message("standard output: cannot be written");
  return false;
}

bool output_close(struct output *out)
{
  if (out->path == NULL)
    return output_flush_stdout();
  bool good = fflush(out->stream) == 0 && !ferror(out->stream);
  if (good && out->temporary != NULL && fsync(out->fd) != 0) {
    good = false;
    out->error = errno;
  }
  good = fclose(out->stream) == 0 && good;
  if (good && out->temporary != NULL && rename(out->temporary, out->path) != 0) {
    good = false;
    out->error = errno;
  }
  if (!good) {
    failed(out->path, out->error != 0 ? out->error : EIO);
    if (out->temporary != NULL)
      unlink(out->temporary);
  }
  forget(out);
  return good;
}
