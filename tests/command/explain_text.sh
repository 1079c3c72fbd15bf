# Every part of the answer, without colour when it goes to a file.
mirsad explain "$TEXTS/visit.txt" --date 2023-12-08 | sed 1d
