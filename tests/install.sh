#!/bin/bash
# make install into a DESTDIR: the tree is complete, a stranger's program compiles and runs against it.
set -u
cd "$(dirname "$0")/.." || exit 2
. tests/lib.sh
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
export PKG_CONFIG_PATH=$root/usr/lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=$root LD_LIBRARY_PATH=$root/usr/lib

ok "make install with DESTDIR and PREFIX" make --no-print-directory install DESTDIR="$root" PREFIX=/usr
ok "command, manual, pkg-config file, vectors are there" \
  test -x "$root/usr/bin/adamant" -a -f "$root/usr/share/man/man1/adamant.1" \
  -a -f "$root/usr/lib/pkgconfig/adamant.pc" -a -f "$root/usr/share/adamant/vectors/MANIFEST.sha256"
cat >"$root/user.c" <<'C'
#include <adamant/adamant.h>
#include <stdio.h>
int main(void)
{
  float theta[1] = {1.0f}, m[1] = {0.0f}, v[1] = {0.0f}, g[1] = {1.0f};
  adamant_adam_params hp = {.lr = 0.5, .beta1 = 0.5, .beta2 = 0.75, .eps = 0.0, .weight_decay = 0.0};
  int status = adamant_adam_f32(theta, m, v, g, 1, 1, &hp);
  printf("%s %a %a %a\n", adamant_strerror(status), (double)theta[0], (double)m[0], (double)v[0]);
  return status;
}
C
user() {
  gcc -std=c11 -Wall -Wextra -Werror "$root/user.c" $(pkg-config --cflags --libs adamant) -o "$root/user" &&
    "$root/user" | tee "$root/out" && grep -q "0x1p-1 0x1p-1 0x1p-2" "$root/out"
}
ok "a program compiled with pkg-config runs: exact first step with dyadic betas" user
soname() { objdump -p "$root/usr/lib/libadamant.so" | grep -qE 'SONAME +libadamant\.so\.0$'; }
ok "the shared library carries its soname" soname
fast() { ! gcc -std=c11 -ffast-math $(pkg-config --cflags adamant) -c "$root/user.c" -o "$root/user.o"; }
ok "a program compiled with -ffast-math is refused" fast
closing
