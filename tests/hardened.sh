#!/bin/sh
# hardened.sh PROGRAM: what the build promises against mistakes of ours is in the program itself. Reads the ELF file; says what is missing.
program=$1 missing=
has() { grep -q "$1" || missing="$missing, $2"; }
command -v readelf > /dev/null || { echo "no readelf here"; exit 77; }
readelf -hW "$program" | has 'Type: *DYN' 'a position-independent executable (PIE)'
readelf -lW "$program" | has 'GNU_RELRO' 'read-only relocations (RELRO)'
readelf -dW "$program" | has 'BIND_NOW\|FLAGS_1.*NOW' 'relocation at start (BIND_NOW)'
readelf -lW "$program" | has 'GNU_STACK.* RW ' 'a stack that is not executable'
! readelf -lW "$program" | grep -q 'LOAD.* RWE ' || missing="$missing, no memory both writable and executable"
readelf -sW "$program" | has '__stack_chk_fail' 'stack protectors'
readelf -sW "$program" | has '__[a-z]*_chk' 'checked string functions (_FORTIFY_SOURCE)'
case $(readelf -hW "$program" | sed -n 's/.*Machine: *//p') in
*X86-64*) objdump -d --disassemble=main "$program" | has endbr64 'branch targets marked (-fcf-protection)' ;;
esac
[ -z "$missing" ] || { echo "$program lacks:${missing#,}"; exit 1; }
