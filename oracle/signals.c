/* SPDX-License-Identifier: MIT */
#include "signals.h"

#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static const char *volatile unfinished;
static volatile pid_t under_test;
static volatile sig_atomic_t deferring, received;

static void on_signal(int number)
{
  if (deferring != 0 && received == 0) {
    received = number;
    if (under_test > 0)
      kill(-under_test, SIGKILL);
    return;
  }
  if (unfinished != NULL)
    unlink(unfinished);
  if (under_test > 0)
    kill(-under_test, SIGKILL);
  signal(number, SIG_DFL);
  raise(number);
}

void signals_remove_file(const char *path)
{
  unfinished = path;
}

void signals_kill_group(pid_t group)
{
  under_test = group;
}

void signals_defer(void)
{
  deferring = 1;
}

int signals_received(void)
{
  return received;
}

void signals_end(void)
{
  signal(received, SIG_DFL);
  raise(received);
}

void signals_install(void)
{
  static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
  struct sigaction act = {.sa_handler = on_signal};
  sigemptyset(&act.sa_mask);
  for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
    sigaddset(&act.sa_mask, numbers[i]);
  for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
    sigaction(numbers[i], &act, NULL);
  signal(SIGPIPE, SIG_IGN);
}
