command -v bash > /dev/null || { echo no bash; exit 77; }
mirsad --generate bash > completion
bash -c '. ./completion
  complete_words() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _mirsad; echo "${COMPREPLY[*]}"; }
  complete_words mirsad e
  complete_words mirsad lexicon ""
  complete_words mirsad code --for
  complete_words mirsad code --format ""
  complete_words mirsad lexicon stats --j'
