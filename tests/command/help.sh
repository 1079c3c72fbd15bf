# The help of the program fits a screen.
mirsad --help
[ "$(mirsad --help | wc -l)" -le 25 ] && [ "$(mirsad --help | wc -L)" -le 100 ]
