/* SPDX-License-Identifier: MIT */
#include "child.h"
#include "message.h"
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PIPE_BYTES = 1 << 20, AT_ONCE = 1 << 16 };

static double now(void)
{
  struct timespec ts;
  clock_gettime(CLOCK_MONOTONIC, &ts);
  return (double)ts.tv_sec + 1e-9 * (double)ts.tv_nsec;
}

static void close_end(int *fd)
{
  if (*fd >= 0)
    close(*fd);
  *fd = -1;
}

static void become(const char *command, int in, int out)
{
  setpgid(0, 0);
  if (dup2(in, STDIN_FILENO) < 0 || dup2(out, STDOUT_FILENO) < 0)
    _exit(126);
  signal(SIGPIPE, SIG_DFL);
  execl("/bin/sh", "sh", "-c", command, (char *)NULL);
  _exit(127);
}

bool child_start(struct child *c, const char *command)
{
  int in[2] = {-1, -1}, out[2] = {-1, -1};
  *c = (struct child){.to = -1, .from = -1};
  if (pipe2(in, O_CLOEXEC) == 0 && pipe2(out, O_CLOEXEC) == 0 && (c->pid = fork()) == 0)
    become(command, in[0], out[1]);
  int error = errno;
  close_end(&in[0]);
  close_end(&out[1]);
  if (out[0] < 0 || c->pid < 0) {
    message("%s: cannot be started: %s", command, strerror(error));
    close_end(&in[1]);
    close_end(&out[0]);
    c->pid = 0;
    return false;
  }
  setpgid(c->pid, c->pid); /* whichever of the two processes comes first */
  signals_kill_group(c->pid);
  c->to = in[1];
  c->from = out[0];
  fcntl(c->to, F_SETPIPE_SZ, PIPE_BYTES); /* as large as it may be; else as it was */
  fcntl(c->from, F_SETPIPE_SZ, PIPE_BYTES);
  fcntl(c->to, F_SETFL, O_NONBLOCK);
  fcntl(c->from, F_SETFL, O_NONBLOCK);
  return true;
}

/* A program that reads no more is judged by what it answers: its input is closed, no error. */
static void send_some(struct child *c)
{
  ssize_t n = write(c->to, c->queue + c->sent, c->queued - c->sent);
  if (n > 0)
    c->sent += (size_t)n;
  else if (errno != EAGAIN && errno != EINTR)
    close_end(&c->to);
}

void child_push(struct child *c)
{
  if (c->to >= 0 && c->sent < c->queued)
    send_some(c);
}

/* What the pipe has room for, at once and without a copy of it in the queue. */
static size_t send_at_once(struct child *c, const char *text, size_t size)
{
  child_push(c);
  if (c->to < 0 || c->sent < c->queued)
    return 0;
  ssize_t n = write(c->to, text, size);
  return n > 0 ? (size_t)n : 0;
}

void child_send(struct child *c, const char *text, size_t size)
{
  size_t gone = size >= AT_ONCE ? send_at_once(c, text, size) : 0;
  text += gone;
  size -= gone;
  if (c->to < 0 || size == 0)
    return;
  if (c->sent > 0 &&
      c->sent >= c->queued - c->sent) { /* what is left moves by less than what is gone */
    memmove(c->queue, c->queue + c->sent, c->queued - c->sent);
    c->queued -= c->sent;
    c->sent = 0;
  }
  while (c->queued + size > c->queue_size) {
    c->queue_size = c->queue_size > 0 ? 2 * c->queue_size : 65536;
    c->queue = xrealloc(c->queue, c->queue_size, 1);
  }
  memcpy(c->queue + c->queued, text, size);
  c->queued += size;
}

/* False at the end of its output. */
static bool receive_some(struct child *c)
{
  if (c->taken > 0) {
    memmove(c->text, c->text + c->taken, c->have - c->taken);
    c->have -= c->taken;
    c->scanned -= c->taken;
    c->taken = 0;
  }
  if (c->text_size - c->have < 65536) {
    c->text_size += 65536;
    c->text = xrealloc(c->text, c->text_size, 1);
  }
  ssize_t n = read(c->from, c->text + c->have, c->text_size - c->have);
  if (n > 0)
    c->have += (size_t)n;
  return n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
}

static char *take_line(struct child *c, size_t *length)
{
  char *end =
      c->have > c->scanned ? memchr(c->text + c->scanned, '\n', c->have - c->scanned) : NULL;
  if (end == NULL) {
    c->scanned = c->have;
    return NULL;
  }
  char *line = c->text + c->taken;
  *end = '\0';
  *length = (size_t)(end - line);
  c->taken = c->scanned = (size_t)(end - c->text) + 1;
  return line;
}

/* Wait for either pipe, and send. False: nothing within the time, or no waiting. */
static bool wait_for_both(struct child *c, double left, bool *readable)
{
  bool sending = c->to >= 0 && c->sent < c->queued;
  struct pollfd fds[2] = {{.fd = c->from, .events = POLLIN},
                          {.fd = sending ? c->to : -1, .events = POLLOUT}};
  if (poll(fds, 2, (int)(left * 1e3) + 1) < 0 && errno != EINTR)
    return false;
  if (fds[1].revents != 0)
    send_some(c);
  *readable = fds[0].revents != 0;
  return true;
}

enum child_event child_read(struct child *c, double seconds, char **line)
{
  double deadline = 0; /* the clock is asked when there is something to wait for */
  size_t length;
  while ((*line = take_line(c, &length)) == NULL) {
    if (c->have - c->taken > CHILD_LINE_MAX)
      return CHILD_LONG;
    bool readable = false;
    double t = now();
    deadline = deadline == 0 ? t + seconds : deadline;
    if (t > deadline)
      return CHILD_QUIET;
    if (!wait_for_both(c, deadline - t, &readable) || (readable && !receive_some(c)))
      return CHILD_END;
  }
  return length > CHILD_LINE_MAX && strlen(*line) > CHILD_LINE_MAX ? CHILD_LONG : CHILD_LINE;
}

enum child_event child_take(struct child *c, double seconds, void *to, size_t size, size_t *done)
{
  double deadline = now() + seconds;
  size_t there = c->have - c->taken < size ? c->have - c->taken : size;
  if (there > 0)
    memcpy(to, c->text + c->taken, there);
  c->taken += there;
  c->scanned = c->scanned < c->taken ? c->taken : c->scanned;
  for (*done = there; *done < size;) {
    bool readable = true;
    ssize_t n = read(c->from, (char *)to + *done, size - *done);
    if (n > 0)
      *done += (size_t)n;
    if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR))
      return CHILD_END;
    child_push(c);
    if (n > 0)
      continue;
    double left = deadline - now();
    if (left < 0)
      return CHILD_QUIET;
    if (!wait_for_both(c, left, &readable))
      return CHILD_END;
  }
  return CHILD_LINE;
}

void child_finish_input(struct child *c)
{
  double deadline = now() + 1;
  while (c->to >= 0 && c->sent < c->queued && now() < deadline) {
    struct pollfd fd = {.fd = c->to, .events = POLLOUT};
    if (poll(&fd, 1, 100) > 0)
      send_some(c);
  }
  close_end(&c->to);
}

int child_stop(struct child *c, double seconds)
{
  int status = -1;
  double deadline = now() + seconds;
  pid_t ended = 0;
  close_end(&c->to);
  if (c->pid > 0) {
    while ((ended = waitpid(c->pid, &status, WNOHANG)) == 0 && now() < deadline)
      nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    signals_kill_group(0);
    kill(-c->pid, SIGKILL); /* its own children too, also after it has ended */
    if (ended == 0) {
      waitpid(c->pid, &status, 0);
      status = -1;
    }
  }
  close_end(&c->from);
  free(c->queue);
  free(c->text);
  *c = (struct child){.to = -1, .from = -1};
  return status;
}
