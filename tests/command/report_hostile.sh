# What a table holds stays text: it can end neither its string nor the script element that the data stands in.
mirsad code "$TEXTS/../../../corpus/news" -o out -q
printf 'document_id,title,path\nd,"</script><script>alert(1)</script> \\ ""quoted"" \342\200\250<!-- & \001",p\n' > out/documents.csv
printf 'event_id,date,quad,type,document_id,text\n1,2024-01-02,VC,AGREE,d,"a\n<b>"\n' > out/events.csv
mirsad report out -o page.html
grep -A1 'id="data"' page.html | tail -n 1 | grep -o '"documents":\[.*\],"actors"\|"d","a[^]]*'
grep -c '</script>' page.html
