# What is printed and cannot be written is an error too.
mirsad lexicon stats > /dev/full
