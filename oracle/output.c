/* SPDX-License-Identifier: MIT */
#include "output.h"
#include "message.h"
#include "signals.h"

#include <errno.h>
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

bool output_open(struct output *out, const char *path)
{
  *out = (struct output){.stream = stdout};
  if (path == NULL || strcmp(path, "-") == 0)
    return true;
  out->path = xstrdup(path);
  if (!replaceable(path)) {
    out->stream = fopen(path, "w");
  } else {
    out->temporary = xformat("%s.XXXXXX", path);
    int fd = mkstemp(out->temporary);
    if (fd >= 0) {
      signals_remove_file(out->temporary);
      usual_mode(fd);
    }
    out->stream = fd < 0 ? NULL : fdopen(fd, "w");
  }
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
  return failed(NULL, errno != 0 ? errno : EIO);
}

bool output_close(struct output *out)
{
  if (out->path == NULL)
    return output_flush_stdout();
  errno = 0;
  bool good = fflush(out->stream) == 0 && !ferror(out->stream) &&
              (out->temporary == NULL || fsync(fileno(out->stream)) == 0);
  int error = errno;
  if (fclose(out->stream) != 0 && good) {
    good = false;
    error = errno;
  }
  if (good && out->temporary != NULL && rename(out->temporary, out->path) != 0) {
    good = false;
    error = errno;
  }
  if (!good) {
    failed(out->path, error != 0 ? error : EIO);
    if (out->temporary != NULL)
      unlink(out->temporary);
  }
  forget(out);
  return good;
}

void output_abandon(struct output *out)
{
  if (out->path == NULL)
    return;
  fclose(out->stream);
  if (out->temporary != NULL)
    unlink(out->temporary);
  forget(out);
}
