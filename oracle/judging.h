/* SPDX-License-Identifier: MIT */
/* What run, check and verify share: their options, the vectors they judge against, the report at
 * the end. */
#ifndef ADAMANT_ORACLE_JUDGING_H
#define ADAMANT_ORACLE_JUDGING_H

#include "session.h"

#include "options.h"

struct judging {
  struct check_options check;
  const char *name;        /* of the implementation */
  const char *report_path; /* JSON report, or NULL */
  int format;              /* of standard output: index of report_formats */
  bool bits;               /* judge groups of semantics bits beside others */
  struct vec_file *file;
  size_t n_file;
  struct report report;
  struct samples samples;
  struct session session;
};

extern const struct argp judging_argp;       /* child parser; its input is a struct judging */
extern const struct argp report_format_argp; /* --format text|tap|junit|json; the same input */

/* Read vector files (false: reported, and everything is freed), or take one over. */
bool judging_read(struct judging *j, const struct file_list *files);
void judging_take(struct judging *j, struct vec_file *file);
/* After the last file: check --order, set up the session. False: reported. */
bool judging_begin(struct judging *j, const char *default_name);

/* The cases in order. False after the last. Cases of semantics bits are counted as skipped, unless
 * asked for or alone; so are cases without answers to give, as conforming. */
struct cursor {
  size_t file, group, c;
};
bool judging_next(struct judging *j, struct cursor *at);

/* Free everything without a report. */
void judging_discard(struct judging *j);

/* Print the reports, free everything, return the exit status. */
int judging_end(struct judging *j);

#endif
