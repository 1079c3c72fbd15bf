# Every option of code; asking for help needs no operands.
mirsad code --help
