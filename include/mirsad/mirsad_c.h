/* Mirsad for other languages: the TextCoder of mirsad.h as plain C, for a foreign function interface.
 *
 *   mirsad_coder* coder = mirsad_open();                  // NULL: the system refuses the memory
 *   mirsad_code(coder, text, bytes, "2024-03-01", on_event, context);
 *   mirsad_close(coder);
 *
 * Text is UTF-8. A mirsad_string is not ended by a NUL and lives only during the callback, like everything an event points to. A coder
 * is not shared between threads; open one for each. Nothing here throws, prints, or allocates after mirsad_open. */
#ifndef MIRSAD_C_H
#define MIRSAD_C_H
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct mirsad_coder mirsad_coder;

typedef struct {
  const char* bytes;
  size_t byte_count;
} mirsad_string;

typedef struct {
  mirsad_string country, sector, name; /* as PartyView */
} mirsad_party;

/* The fields of EventView, with its meanings and units. */
typedef struct {
  mirsad_string type, mode, auxiliary, date, place, place_country, rule;
  const mirsad_party* actors;
  size_t actor_count;
  const mirsad_party* recipients;
  size_t recipient_count;
  uint64_t number;
  uint64_t offset;
  uint32_t sentence;
  uint32_t length;
} mirsad_event;

typedef void (*mirsad_on_event)(const mirsad_event* event, void* context);

mirsad_coder* mirsad_open(void);
void mirsad_close(mirsad_coder* coder); /* NULL is allowed */

/* `date` is ISO and ended by a NUL; "" is unknown. Returns how many events there were. */
size_t mirsad_code(mirsad_coder* coder, const char* text, size_t byte_count, const char* date, mirsad_on_event on_event, void* context);

const char* mirsad_version(void); /* ended by a NUL */

#ifdef __cplusplus
}
#endif
#endif
