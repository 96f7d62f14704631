/* SPDX-License-Identifier: MIT */
/* What has to be undone when SIGINT, SIGTERM or SIGHUP ends the program: one unfinished file is
 * removed, one process group under test is killed. Nothing else outlives a run.
 */
#ifndef ADAMANT_ORACLE_SIGNALS_H
#define ADAMANT_ORACLE_SIGNALS_H

#include <sys/types.h>

/* Remove this file if a signal comes; NULL: none. The text must live until the next call. */
void signals_remove_file(const char *path);

/* Kill this process group if a signal comes; 0: none. */
void signals_kill_group(pid_t group);

/* From now on the first signal kills the group alone, so that whoever waits for it goes on and
 * finds the number here; a second one ends the program. */
void signals_defer(void);
int signals_received(void); /* 0: none */
/* End as the signal would have. */
void signals_end(void);

/* Install the handlers; SIGPIPE becomes an error of write(2). */
void signals_install(void);

#endif
