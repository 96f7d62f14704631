/* SPDX-License-Identifier: MIT */
/* One case after another: what is expected next, what came, what it is worth. The same for answers
 * over a pipe, from a stream and from a file. */
#ifndef ADAMANT_ORACLE_SESSION_H
#define ADAMANT_ORACLE_SESSION_H

#include "bulk_stage.h"
#include "diagnose.h"
#include "ensemble.h"
#include "report.h"

enum session_state {
  SESSION_MORE,    /* answers of this step are missing */
  SESSION_STEP,    /* the step is answered, another follows */
  SESSION_CASE,    /* the case is answered */
  SESSION_SKIPPED, /* unsupported */
  SESSION_BROKEN   /* the line is not what was asked; session_end has been called */
};

struct session {
  struct report *report;
  struct samples *samples;
  struct judge *judge;
  const struct vec_file *file;
  const struct vec_group *group;
  const struct vec_case *c;
  char *name, *where;        /* in the protocol, and for `adamant show` */
  char *before;              /* name of the case before */
  size_t row;                /* in the report */
  size_t step, element;      /* expected next */
  uint64_t findings, unsure; /* deviating and undecided outputs of this case */
  char *first;               /* the first of them in words */
  struct tracks tracks;      /* of this case, for the figure of its row */
  struct ensemble *ensemble; /* of this case, or NULL */
  bool told_broken;          /* a broken invariant of this case was named */
  bool in_full;              /* no staged check */
  struct stage stage;
};

/* What the case is called in messages of `adamant show`: path#id. */
char *session_where(const struct vec_file *file, const struct vec_case *c);

void session_begin(struct session *s, const struct vec_file *file, const struct vec_group *group,
                   const struct vec_case *c);
/* Take one line of the program. */
enum session_state session_line(struct session *s, const char *line);
/* Take the answers to a whole step, in records (binary_pipe.h): they are where the stage has its
 * arrays when it is on, else raw[k] has the numbers of state k in the format's width. */
enum session_state session_step(struct session *s, char *const *raw);
/* The program does not support the case. */
void session_unsupported(struct session *s, const char *reason);
/* The program's own verdict (silent, crashed, ...) ends the case. */
void session_broken(struct session *s, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The case is complete: count its outcome. */
void session_end(struct session *s);
/* Forget the case at hand: it counts for nothing. */
void session_drop(struct session *s);

/* For bulk_stage.c: the row of the case at hand, and one element-step judged in full. */
struct report_row *session_row(const struct session *s);
void session_count(struct session *s, struct finding *f, const struct judged *out);
void session_free(struct session *s);

#endif
