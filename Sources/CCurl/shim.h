#ifndef CCURL_SHIM_H
#define CCURL_SHIM_H
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

// Swift cannot call functions with variable arguments: one door for each type of option.
typedef size_t (*trellis_curl_bytes)(char *, size_t, size_t, void *);
typedef int (*trellis_curl_trace)(CURL *, curl_infotype, char *, size_t, void *);
typedef int (*trellis_curl_progress)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

static inline CURLcode trellis_curl_long(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode trellis_curl_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode trellis_curl_pointer(CURL *curl, CURLoption option, void *value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode trellis_curl_list(CURL *curl, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(curl, option, value);
}
static inline CURLcode trellis_curl_on_bytes(CURL *curl, CURLoption option, trellis_curl_bytes call) {
  return curl_easy_setopt(curl, option, call);
}
static inline CURLcode trellis_curl_on_trace(CURL *curl, trellis_curl_trace call) {
  return curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, call);
}
static inline CURLcode trellis_curl_on_progress(CURL *curl, trellis_curl_progress call) {
  return curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, call);
}
#endif
