/* SPDX-License-Identifier: MIT */
/* gnuplot as a child process, without a shell: its script on one pipe, its SVG on the other. */
#include "message.h"
#include "report_html.h"
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* --default-settings: no file of the user's changes the figures. Its warnings (of titles that
 * hardly fit) are nobody's business; its status tells of errors. */
static int spawn(pid_t *pid, int in, int out)
{
  char *const argv[] = {(char *)"gnuplot", (char *)"--default-settings", (char *)"-", NULL};
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t usual;
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  int error = posix_spawnp(pid, argv[0], &actions, &attributes, argv, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

struct transfer {
  int to, from;
  const char *script;
  size_t left;
  char *svg;
  size_t size, room;
};

static void close_end(int *fd)
{
  if (*fd >= 0)
    close(*fd);
  *fd = -1;
}

static void send_some(struct transfer *x)
{
  ssize_t n = write(x->to, x->script, x->left);
  if (n < 0 && (errno == EAGAIN || errno == EINTR))
    return;
  x->script += n > 0 ? n : 0;
  x->left -= n > 0 ? (size_t)n : x->left;
  if (x->left == 0)
    close_end(&x->to);
}

static void receive_some(struct transfer *x)
{
  if (x->room - x->size < 65536) {
    x->room = 2 * x->room + 131072;
    x->svg = xrealloc(x->svg, x->room, 1);
  }
  ssize_t n = read(x->from, x->svg + x->size, x->room - x->size - 1);
  if (n > 0)
    x->size += (size_t)n;
  else if (n == 0 || (errno != EAGAIN && errno != EINTR))
    close_end(&x->from);
}

/* Both ways at once: neither side waits for the other with a full pipe. */
static void exchange(struct transfer *x)
{
  if (x->left == 0)
    close_end(&x->to);
  while (x->from >= 0) {
    struct pollfd fds[2] = {{.fd = x->to, .events = POLLOUT}, {.fd = x->from, .events = POLLIN}};
    if (poll(fds, 2, -1) < 0 && errno != EINTR)
      break;
    if (x->to >= 0 && fds[0].revents != 0)
      send_some(x);
    if (fds[1].revents != 0)
      receive_some(x);
  }
  close_end(&x->to);
  close_end(&x->from);
}

static bool ended_well(pid_t pid)
{
  int status;
  while (waitpid(pid, &status, 0) < 0)
    if (errno != EINTR)
      return false;
  signals_kill_group(0);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
    return true;
  message("gnuplot: ended with %s %d", WIFEXITED(status) ? "status" : "signal",
          WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status));
  return false;
}

bool gnuplot_run(const char *script, size_t size, char **svg)
{
  int in[2] = {-1, -1}, out[2] = {-1, -1}, error = 0;
  pid_t pid = 0;
  if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0)
    error = errno;
  if (error == 0)
    error = spawn(&pid, in[0], out[1]);
  close_end(&in[0]);
  close_end(&out[1]);
  if (error != 0) {
    message("gnuplot: %s; the figures need it (Debian: gnuplot-nox), --figures=none does not",
            strerror(error));
    close_end(&in[1]);
    close_end(&out[0]);
    return false;
  }
  signals_kill_group(pid);
  struct transfer x = {.to = in[1], .from = out[0], .script = script, .left = size};
  fcntl(x.to, F_SETFL, O_NONBLOCK);
  exchange(&x);
  x.svg = xrealloc(x.svg, x.size + 1, 1);
  x.svg[x.size] = '\0';
  *svg = x.svg;
  if (ended_well(pid))
    return true;
  free(x.svg);
  return false;
}

/* What the root element says once for all: most of gnuplot's groups repeat it. */
static const char once[] = " fill=\"none\" color=\"black\" stroke=\"currentColor\"";
static const char font[] = " font-family=\"sans-serif\" font-size=\"13.00\"";

/* What says nothing: that, defaults of SVG, and titles (gnuplot's name and numbers, which would
 * show as tooltips). */
static size_t idle_text(const char *svg)
{
  static const char *const text[] = {once, font, " stroke-width=\"1.00\"", " class=\"gridline\"",
                                     " stroke-linecap=\"butt\" stroke-linejoin=\"miter\""};
  const char *title = strncmp(svg, "<title>", 7) == 0 ? strstr(svg, "</title>") : NULL;
  if (title != NULL)
    return (size_t)(title - svg) + strlen("</title>");
  for (size_t i = 0; i < sizeof text / sizeof text[0]; i++)
    if (strncmp(svg, text[i], strlen(text[i])) == 0)
      return strlen(text[i]);
  return 0;
}

/* The length of the group that svg begins with, when nothing is in it. */
static size_t empty_group(const char *svg)
{
  static const char space[] = " \t\n";
  if (strncmp(svg, "<g ", 3) != 0)
    return 0;
  const char *in = svg + strcspn(svg, ">");
  in += *in == '>';
  in += strspn(in, space);
  if (strncmp(in, "</g>", 4) != 0)
    return 0;
  in += 4;
  return (size_t)(in - svg) + strspn(in, space);
}

/* Where an id is defined or used: the text in front of it. */
static size_t before_id(const char *svg)
{
  static const char *const front[] = {" id='", " id=\"", "href='#", "url(#"};
  for (size_t i = 0; i < sizeof front / sizeof front[0]; i++)
    if (strncmp(svg, front[i], strlen(front[i])) == 0)
      return strlen(front[i]);
  return 0;
}

bool gnuplot_next_figure(const char **svg, size_t number, FILE *f)
{
  const char *at = strstr(*svg, "<svg"), *end = at != NULL ? strstr(at, "</svg>") : NULL;
  if (end == NULL)
    return false;
  end += strlen("</svg>");
  *svg = end;
  if (f != NULL)
    fprintf(f, "<svg%s%s", once, font);
  at += strlen("<svg");
  while (f != NULL && at < end) {
    size_t idle = idle_text(at) + empty_group(at), n = before_id(at);
    at += idle;
    if (strncmp(at, "<rect x=", 8) == 0) { /* the background has no border */
      fputs("<rect stroke=\"none\"", f);
      at += 5;
    } else if (n > 0) {
      fprintf(f, "%.*sf%zu-", (int)n, at, number);
      at += n;
    } else if (idle == 0) {
      putc(*at++, f);
    }
  }
  return true;
}
