/* SPDX-License-Identifier: MIT */
/* The figure of a row as a script for gnuplot: for each variable the largest error of every step
 * with the bound of that output, and the histogram of the errors; below, the course of theta.
 * Marks and dashes tell the series apart, so that no colour is needed.
 */
#include "report_html.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
  WIDTH = 960,
  LEAST_OCTAVE = -10, /* of histograms; below 2^-10 ulp */
  NEAR_OCTAVES = 12,  /* bounds farther from every error are not drawn there */
  PANEL = 205,        /* height of one */
  MARKED = 60,        /* up to so many steps each has its mark */
  LOG_STEPS = 1000    /* steps over a larger ratio stand on a logarithmic axis */
};

/* Errors below this are drawn on it: 0 has no place on a logarithmic axis. */
static const double least = 0x1p-10;

static const char bound_line[] = "dt (12,6) lw 2 lc rgb '#b35900'";

struct place {
  double left, right, bottom, top; /* of the axes, in parts of the figure */
};

/* A name of the input, without what gnuplot or SVG could take for more than text. */
static void put_name(FILE *f, const char *name)
{
  for (; *name != '\0'; name++)
    putc(strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") > 0 ? *name
                                                                                             : '?',
         f);
}

static void put_place(FILE *f, const struct place *p)
{
  fprintf(f,
          "set lmargin at screen %.4f\nset rmargin at screen %.4f\n"
          "set bmargin at screen %.4f\nset tmargin at screen %.4f\n",
          p->left, p->right, p->bottom, p->top);
}

static double drawn(double x)
{
  return x < least ? least : x > 1e300 ? 1e300 : x;
}

/* The next decade, and one more where x is near to it. */
static double decade_above(double x)
{
  return pow(10, fmin(ceil(log10(drawn(x)) + 0.15), 300));
}

/* The steps' axis: logarithmic for few steps far apart; long numbers of steps with few tics. */
static void put_step_axis(FILE *f, double first, double last, bool sparse)
{
  fputs("set xtics autofreq\n", f);
  if (sparse && first >= 1 && last > LOG_STEPS * first) {
    fprintf(f, "set logscale x\nset xrange [%.17g:%.17g]\nset format x '%%g'\n", first / 1.3,
            last * 1.3);
    return;
  }
  double pad = fmax(0.02 * (last - first), 0.5);
  fprintf(f, "unset logscale x\nset xrange [%.17g:%.17g]\nset format x '%%.0f'\n", first - pad,
          last + pad);
  if (last - first < 4)
    fprintf(f, "set xtics %.17g, 1\n", first);
  else if (last >= 1e5)
    fprintf(f, "set xtics %.17g, %.17g\n", first, ceil((last - first) / 4));
}

/* A data block of (t, x) where x is a number; a gap in the steps breaks lines. */
static void put_steps(FILE *f, const char *block, const struct page_column *c, const double *x)
{
  bool open = false;
  fprintf(f, "$%s << END\n", block);
  for (size_t i = 0; i < c->n_step; i++) {
    if (open && c->t[i] / c->stride != c->t[i - 1] / c->stride + 1)
      putc('\n', f);
    if (!isfinite(x[i])) {
      putc('\n', f);
      open = false;
      continue;
    }
    fprintf(f, "%" PRIu64 " %.6g\n", c->t[i], drawn(x[i]));
    open = true;
  }
  fputs("END\n", f);
}

/* Is one of them finite? */
static bool some(const double *x, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (isfinite(x[i]))
      return true;
  return false;
}

/* Is there a point to draw of its errors? */
static bool has_errors(const struct page_column *c)
{
  bool any = some(c->error, c->n_step) || some(c->step_bound, c->n_step);
  for (size_t i = 0; i < c->n_step; i++)
    any = any || c->failed[i] > 0;
  return any;
}

/* Where outputs deviate: on the error, or at the upper edge where none is finite. */
static void put_marks(FILE *f, const struct page_column *c, double top)
{
  fputs("$deviates << END\n", f);
  for (size_t i = 0; i < c->n_step; i++)
    if (c->failed[i] > 0)
      fprintf(f, "%" PRIu64 " %.6g\n", c->t[i], isfinite(c->error[i]) ? drawn(c->error[i]) : top);
  fputs("END\n$exact << END\n", f);
  for (size_t i = 0; i < c->n_step; i++)
    if (c->error[i] < least)
      fprintf(f, "%" PRIu64 " %.6g\n", c->t[i], least);
  fputs("END\n", f);
}

static void put_errors(FILE *f, const struct page_column *c, const struct place *place, bool last)
{
  double top = 1;
  bool failed = false, exact = false;
  for (size_t i = 0; i < c->n_step; i++) {
    top = fmax(top, isfinite(c->error[i]) ? c->error[i] : 0);
    top = fmax(top, isfinite(c->step_bound[i]) ? c->step_bound[i] : 0);
    failed = failed || c->failed[i] > 0;
    exact = exact || c->error[i] < least;
  }
  top = decade_above(top);
  bool marks = c->n_step <= MARKED;
  put_place(f, place);
  double first_t = (double)c->t[0], last_t = (double)c->t[c->n_step - 1];
  put_step_axis(f, first_t, last_t, (last_t - first_t) / (double)c->stride > 2 * (double)c->n_step);
  fprintf(f, "set logscale y\nset yrange [%.6g:%.6g]\nset ytics autofreq\nset format y '%%g'\n",
          least / 2, top);
  fputs("set ylabel '", f);
  put_name(f, c->name);
  fprintf(f, ", error in ulp' offset 1\nset xlabel '%s'\n", last ? "step t" : "");
  put_steps(f, "error", c, c->error);
  put_steps(f, "bound", c, c->step_bound);
  put_marks(f, c, top);
  const char *next = "plot ";
  if (some(c->step_bound, c->n_step)) {
    fprintf(f, "%s$bound using 1:2 with %s %s%s title 'bound'", next,
            marks ? "linespoints" : "lines", bound_line, marks ? " pt 10 ps 0.7" : "");
    next = ", ";
  }
  if (some(c->error, c->n_step)) {
    fprintf(f, "%s$error using 1:2 with %s dt 1 lw 1.5 lc rgb '#1f4e8c'%s title 'error'", next,
            marks ? "linespoints" : "lines", marks ? " pt 7 ps 0.5" : "");
    next = ", ";
  }
  if (exact)
    fputs(", $exact using 1:2 with points pt 6 ps 0.7 lw 1.5 lc rgb '#1f4e8c' title '< 0.001'", f);
  if (failed)
    fprintf(f, "%s$deviates using 1:2 with points pt 2 ps 1 lw 2 lc rgb '#000000' title 'deviates'",
            next);
  putc('\n', f);
}

/* Tics of octaves, about four, and one of the small errors. */
static void put_octaves(FILE *f, double low, double high, bool zero, double zero_at)
{
  int step = 1;
  while ((high - low) / step > 4)
    step *= 2;
  fputs("set xtics (", f);
  if (zero)
    fprintf(f, "'< 0.001' %.6g", zero_at);
  bool any = zero;
  double free_from = zero ? zero_at + (high - low) / 4 : low;
  for (int o = (int)ceil(low / step) * step; o <= high; o += step)
    if (o >= free_from) {
      fprintf(f, "%s'%.3g' %d", any ? ", " : "", ldexp(1, o), o);
      any = true;
    }
  fputs(")\n", f);
}

/* Octaves between the smallest bar and the largest, or the bound where it is near. */
static void octave_range(const struct page_column *c, double *low, double *high)
{
  *low = -2;
  *high = 1;
  for (size_t i = 0; i < c->n_bar; i++) {
    *low = fmin(*low, fmax(c->half_octave[i] / 2.0, LEAST_OCTAVE));
    *high = fmax(*high, (c->half_octave[i] + 1) / 2.0);
  }
  double bound = isfinite(c->bound) && c->bound > 0 ? log2(c->bound) : *high;
  if (bound < *high + NEAR_OCTAVES)
    *high = fmax(*high, bound);
}

static bool is_small(const struct page_column *c, size_t bar)
{
  return c->half_octave[bar] < 2 * LEAST_OCTAVE;
}

/* One step up or down for each half octave: a bar where there are outputs. */
static void put_bars(FILE *f, const struct page_column *c, double low, double total)
{
  int next = (int)(2 * low);
  for (size_t i = 0; i < c->n_bar; i++)
    if (!is_small(c, i)) {
      if (c->half_octave[i] > next)
        fprintf(f, "%.6g 0\n", next / 2.0);
      fprintf(f, "%.6g %.6g\n", c->half_octave[i] / 2.0, 100 * (double)c->outputs[i] / total);
      next = c->half_octave[i] + 1;
    }
  fprintf(f, "%.6g 0\n", next / 2.0);
}

/* Errors below the least octave stand with those of 0. */
static void put_histogram(FILE *f, const struct page_column *c, const struct place *place,
                          bool last)
{
  double low, high, small = (double)c->exact, total = small, most = 0;
  octave_range(c, &low, &high);
  for (size_t i = 0; i < c->n_bar; i++) {
    total += (double)c->outputs[i];
    if (is_small(c, i))
      small += (double)c->outputs[i];
    else
      most = fmax(most, (double)c->outputs[i]);
  }
  if (total == 0)
    return;
  most = 108 * fmax(most, small) / total;
  double width = fmax((high - low + 1) / 40, 0.25), small_at = low - 2 * width - 0.25;
  put_place(f, place);
  fprintf(f,
          "unset logscale\nset xrange [%.6g:%.6g]\nset yrange [0:%.6g]\nset ytics autofreq\n"
          "set format y '%%g %%%%'\nset ylabel ''\nset xlabel '%s'\nset style fill solid 0.35 "
          "noborder\n",
          (small > 0 ? small_at - width : low) - width, high + width, most,
          !last                    ? ""
          : c->measured < c->cells ? "|error| in ulp, measured outputs"
                                   : "|error| in ulp");
  put_octaves(f, low, high, small > 0, small_at);
  fputs("$bars << END\n", f);
  put_bars(f, c, low, total);
  if (small > 0)
    fprintf(f, "\n%.6g %.6g\n%.6g 0\n", small_at - width, 100 * small / total, small_at + width);
  fputs("END\n", f);
  bool bound = isfinite(c->bound) && c->bound > 0 && log2(c->bound) <= high;
  if (bound)
    fprintf(f, "set arrow 1 from %.6g, graph 0 to %.6g, graph 1 nohead %s\n", log2(c->bound),
            log2(c->bound), bound_line);
  fputs("plot $bars using 1:2 with fillsteps lc rgb '#1f4e8c' notitle, $bars using 1:2 with steps "
        "lw 1.2 lc rgb '#1f4e8c' notitle",
        f);
  if (isfinite(c->bound) && c->bound > 0)
    fprintf(f, ", keyentry with lines %s title 'largest bound %.3g%s'", bound_line, c->bound,
            bound ? "" : " (outside)");
  fputs("\nunset arrow\n", f);
}

/* The finite ones' range, a little wider; false: there is none. */
static bool range(const double *x, size_t n, double *low, double *high)
{
  for (size_t i = 0; x != NULL && i < n; i++)
    if (fabs(x[i]) <= 1e300) {
      *low = fmin(*low, x[i]);
      *high = fmax(*high, x[i]);
    }
  return *low <= *high;
}

static void put_course(FILE *f, const struct page_row *row, const char *block, const double *x)
{
  fprintf(f, "$%s << END\n", block);
  for (size_t i = 0; i < row->n_point; i++)
    if (fabs(x[i]) <= 1e300)
      fprintf(f, "%" PRIu64 " %.17g\n", row->first_t + i * row->stride, x[i]);
    else
      putc('\n', f);
  fputs("END\n", f);
}

static void put_trajectory(FILE *f, const struct page_row *row, const struct place *place)
{
  double low = INFINITY, high = -INFINITY, own_low = INFINITY, own_high = -INFINITY;
  bool golden = range(row->golden, row->n_point, &low, &high);
  bool answered = range(row->answered, row->n_point, &own_low, &own_high);
  low = fmin(low, own_low);
  high = fmax(high, own_high);
  if (!golden && !answered)
    return;
  double size = fmax(fabs(low), fabs(high)), span = high - low;
  double pad = fmax(span > 0 ? 0.06 * span : 0.01 * size, 1e-280);
  put_place(f, place);
  fputs("unset logscale\n", f);
  put_step_axis(f, (double)row->first_t,
                (double)row->first_t + (double)(row->n_point - 1) * (double)row->stride, false);
  fprintf(f,
          "set yrange [%.17g:%.17g]\nset ytics autofreq\nset format y '%%.%dg'\n"
          "set ylabel 'theta' offset 1\nset xlabel 'step t'\n",
          low - pad, high + pad, span > 0 && span < 1e-5 * size ? 15 : 7);
  put_course(f, row, "answered", row->answered);
  if (golden)
    put_course(f, row, "golden", row->golden);
  fputs("plot ", f);
  if (golden)
    fprintf(f,
            "$golden using 1:2 with linespoints lw 5 pt 7 ps 1.1 lc rgb '#b9c4d0' title 'golden'%s",
            answered ? ", " : "");
  if (answered)
    fprintf(f, "$answered using 1:2 with %s lw 1.2 lc rgb '#000000'%s title 'answered'",
            row->n_point <= MARKED ? "linespoints" : "lines",
            row->n_point <= MARKED ? " pt 1 ps 0.8" : "");
  putc('\n', f);
}

bool page_has_figure(const struct page_row *row)
{
  double low = INFINITY, high = -INFINITY;
  bool any = range(row->answered, row->n_point, &low, &high);
  for (size_t i = 0; i < row->n_column; i++)
    any = any || has_errors(&row->column[i]);
  return any;
}

void page_plot(const struct page_row *row, FILE *f)
{
  size_t panels = row->where != NULL, at = 0, last = 0;
  for (size_t i = 0; i < row->n_column; i++)
    if (has_errors(&row->column[i])) {
      panels++;
      last = i;
    }
  double height = (double)(PANEL * panels), unit = PANEL / height;
  fprintf(f,
          "reset\nset encoding utf8\nset terminal svg size %d,%.0f dynamic noenhanced font "
          "'sans-serif,13' background rgb 'white'\nset output\nset multiplot\n"
          "set border 3\nset tics nomirror out\nset mytics 1\nset mxtics 1\n"
          "set grid ytics lc rgb '#dddddd' lt 1\n"
          "set key at graph 0, 1.04 left bottom Left reverse horizontal samplen 3 width -1\n",
          WIDTH, height);
  for (size_t i = 0; i < row->n_column; i++) {
    const struct page_column *c = &row->column[i];
    if (!has_errors(c))
      continue;
    double top = 1 - unit * (double)at++;
    struct place errors = {0.09, 0.62, top - 0.75 * unit, top - 0.17 * unit};
    struct place bars = {0.70, 0.985, errors.bottom, errors.top};
    put_errors(f, c, &errors, i == last);
    put_histogram(f, c, &bars, i == last);
  }
  if (row->where != NULL) {
    double top = 1 - unit * (double)at;
    put_trajectory(f, row, &(struct place){0.09, 0.985, top - 0.75 * unit, top - 0.17 * unit});
  }
  fputs("unset multiplot\nset output\n", f);
}
