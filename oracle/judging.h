/* SPDX-License-Identifier: MIT */
/* What run, check and verify share: their options, the vectors they judge against, the report at
 * the end. */
#ifndef ADAMANT_ORACLE_JUDGING_H
#define ADAMANT_ORACLE_JUDGING_H

#include "session.h"
#include "shard_state.h"

#include "options.h"
#include "shard.h"

struct judging {
  struct check_options check;
  const char *name;        /* of the implementation */
  const char *report_path; /* JSON report, or NULL */
  int format;              /* of standard output: index of report_formats */
  bool bits;               /* judge groups of semantics bits beside others */
  struct shard shard;
  struct vec_file *file;
  size_t n_file;
  struct report report;
  struct samples samples;
  struct session session;
  size_t n_case;                    /* of the whole run, all shards together */
  const struct case_request *sweep; /* its inputs are made when their case comes, or NULL */
  struct vec_case *made;            /* which has its inputs */
  char **skipped; /* names of the cases that were skipped so far, before anything was asked */
  size_t n_skipped;
  char **empty; /* and of those without answers to give, which may be declined */
  size_t n_empty;
  struct part earlier; /* what a checkpoint knew: its groups live as long as the report */
  bool by_case;        /* the case at hand is counted in `now` until it is committed */
  struct part now;
};

extern const struct argp judging_argp;       /* child parser; its input is a struct judging */
extern const struct argp report_format_argp; /* --format text|tap|junit|json; the same input */
extern const struct argp report_file_argp; /* --report FILE, part of judging_argp; the same input */

/* Read vector files (false: reported, and everything is freed), or take the cases of a request,
 * which must stay. */
bool judging_read(struct judging *j, const struct file_list *files);
void judging_sweep(struct judging *j, const struct case_request *want);
/* After the last file: check --order, set up the report and the session. False: reported. */
bool judging_begin(struct judging *j, const char *default_name);
/* The report alone. */
void judging_begin_report(struct judging *j, const char *default_name);

/* The cases of the shard in order. False after the last. Cases of semantics bits are counted as
 * skipped, unless asked for or alone; so are cases without answers to give, as conforming. */
struct cursor {
  size_t file, group, c, place; /* of the next case */
  size_t from;                  /* cases before this place were judged before */
};
bool judging_next(struct judging *j, struct cursor *at);

/* Count each case apart, so that `report` always stands between two cases. judging_commit adds the
 * one at hand to it (and does nothing in a judging that counts none apart), judging_forget drops it.
 */
void judging_apart(struct judging *j);
void judging_commit(struct judging *j);
void judging_forget(struct judging *j);

/* Free everything without a report. */
void judging_discard(struct judging *j);

/* Print the reports, of a shard with what `adamant merge` needs; free everything, return the exit
 * status. */
int judging_end(struct judging *j);

#endif
