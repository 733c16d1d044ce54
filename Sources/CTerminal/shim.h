#ifndef CTERMINAL_SHIM_H
#define CTERMINAL_SHIM_H
#include <wchar.h>
// POSIX; glibc hides it behind _XOPEN_SOURCE, which Swift's Glibc module does not define.
int wcwidth(wchar_t c);
#endif
