#!/bin/bash
# console.sh PROGRAM PAGE...: does what a page says. The commands of its ```console blocks (lines that begin with `$ `) run one after the
# other in one empty folder, with `mirsad` on the PATH; each must print exactly the lines that follow it. Ends with `N passed, N failed`.
program=$(realpath "$1")
shift
pages=$(realpath "$@")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$program" "$work/bin/mirsad"
export PATH=$work/bin:$PATH LC_ALL=C.UTF-8
passed=0 failed=0
judge() {
  [ -n "$command" ] || return 0
  printed=$(bash -c "$command" 2>&1 < /dev/null)
  if [ "$printed" = "${wanted%$'\n'}" ]; then passed=$((passed + 1)); else
    failed=$((failed + 1)); echo "FAILED $page: $command"; diff <(echo "${wanted%$'\n'}") <(echo "$printed"); fi
  command=
}
for page in $pages; do
  rm -rf "$work/here" && mkdir "$work/here" && cd "$work/here" || exit 70
  inside=0 command= wanted=
  while IFS= read -r line <&3; do
    case $inside$line in
      '0```console') inside=1 ;;
      '1```') judge; inside=0 ;;
      '1$ '*) judge; command=${line#'$ '} wanted= ;;
      1*) wanted=$wanted$line$'\n' ;;
    esac
  done 3< "$page"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
