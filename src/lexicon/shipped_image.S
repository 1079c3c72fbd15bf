/* The compiled lexicon and its sources, linked into the program as read-only bytes. */
        .section .rodata
        .globl mirsad_image_begin, mirsad_image_end, mirsad_sources_begin, mirsad_sources_end
        .balign 64
mirsad_image_begin:
        .incbin "lexicon.image"
mirsad_image_end:
        .balign 64
mirsad_sources_begin:
        .incbin "lexicon.sources"
mirsad_sources_end:
        .section .note.GNU-stack,"",%progbits
#ifdef __CET__
#include <cet.h>  /* these bytes are no code: nothing here is against indirect branch tracking */
#endif
