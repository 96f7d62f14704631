/* SPDX-License-Identifier: MIT */
/* Reports of disjoint sets of cases into one: what the report would be if all had been judged in
 * one run, whichever cases each has. Everything in a report is a sum, a maximum, or an order by
 * place in the run.
 */
#ifndef ADAMANT_ORACLE_MERGE_H
#define ADAMANT_ORACLE_MERGE_H

#include "diagnose.h"
#include "report.h"

/* Both before report_close. `from` and its samples end up empty; its groups are still pointed to.
 */
void merge_report(struct report *to, struct samples *to_samples, struct report *from,
                  struct samples *from_samples);

#endif
