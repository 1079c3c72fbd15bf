# A page that goes on with another story holds two documents.
printf 'زيارة إلى باكو\n\nزار لافروف أذربيجان أمس.\n\nالمصدر: الشرق الأوسط\nإقرأ أيضاً:\nمظاهرات في بيروت\nتظاهر آلاف المواطنين في بيروت ضد الحكومة اللبنانية.\n' > page.txt
mirsad explain page.txt --date 2023-12-08 | grep -e '^[^ ]' -e '^  [a-z]'
