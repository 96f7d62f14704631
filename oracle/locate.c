/* SPDX-License-Identifier: MIT */
#include "locate.h"
#include "message.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_folder(const char *path)
{
  struct stat st;
  return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* Where `make install` puts the vectors, seen from the program. */
static char *installed(void)
{
  char path[PATH_MAX];
  ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
  path[n > 0 ? n : 0] = '\0';
  char *slash = strrchr(path, '/');
  if (slash != NULL)
    *slash = '\0';
  return xformat("%s/../share/adamant/vectors", path);
}

char *locate_folder(const char *given)
{
  if (given != NULL)
    return xstrdup(given);
  if (is_folder("oracle/vectors"))
    return xstrdup("oracle/vectors");
  char *path = installed();
  if (is_folder(path))
    return path;
  free(path);
  message(
      "no golden vectors: neither oracle/vectors here nor an installed copy; use --vectors DIR");
  return NULL;
}

static int is_vector_file(const struct dirent *entry)
{
  size_t n = strlen(entry->d_name);
  return n > 5 && strcmp(entry->d_name + n - 5, ".json") == 0;
}

/* Byte order, whatever the locale. */
static int by_name(const struct dirent **a, const struct dirent **b)
{
  return strcmp((*a)->d_name, (*b)->d_name);
}

char **locate_files(const char *folder, size_t *n)
{
  struct dirent **entry;
  int count = scandir(folder, &entry, is_vector_file, by_name);
  if (count < 0) {
    message("%s: %s", folder, strerror(errno));
    return NULL;
  }
  char **path = xcalloc((size_t)count, sizeof *path);
  for (int i = 0; i < count; i++) {
    path[i] = xformat("%s/%s", folder, entry[i]->d_name);
    free(entry[i]);
  }
  free(entry);
  *n = (size_t)count;
  return path;
}

/* ID apart at its separator, # or else the last /: what stands before it, and the number after it
 * or 0. */
static unsigned take_apart(const char *id, char **before, bool *in_folder)
{
  const char *hash = strrchr(id, '#'), *at = hash != NULL ? hash : strrchr(id, '/');
  if (at == NULL || at[1] < '1' || at[1] > '9')
    return 0;
  char *end;
  errno = 0;
  unsigned long n = strtoul(at + 1, &end, 10);
  if (*end != '\0' || errno != 0 || n > UINT_MAX)
    return 0;
  *before = xformat("%.*s", (int)(at - id), id);
  *in_folder = hash == NULL;
  return (unsigned)n;
}

bool locate_case(const char *id, const char *given, struct located *found)
{
  char *stem = NULL;
  bool in_folder;
  unsigned n = take_apart(id, &stem, &in_folder);
  if (n == 0) {
    message("%s: not the id of a case: STEM/NUMBER or PATH#NUMBER", id);
    return false;
  }
  char *folder = in_folder ? locate_folder(given) : NULL;
  if (in_folder && folder == NULL) {
    free(stem);
    return false;
  }
  char *path = in_folder ? xformat("%s/%s.json", folder, stem) : xstrdup(stem);
  free(folder);
  free(stem);
  bool good = vectors_read(path, &found->file);
  free(path);
  if (!good)
    return false;
  for (size_t g = 0; g < found->file.n_group; g++)
    for (size_t i = 0; i < found->file.group[g].n_case; i++)
      if (found->file.group[g].cases[i].id == n) {
        found->group = &found->file.group[g];
        found->c = &found->file.group[g].cases[i];
        return true;
      }
  message("%s: no case %u in %s", id, n, found->file.path);
  vec_file_free(&found->file);
  return false;
}
