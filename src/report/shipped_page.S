/* The page of `mirsad report` without its data, linked into the program as read-only bytes. */
        .section .rodata
        .globl mirsad_page_begin, mirsad_page_end
mirsad_page_begin:
        .incbin "report.page"
mirsad_page_end:
        .section .note.GNU-stack,"",%progbits
