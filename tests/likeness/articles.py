"""Two invented articles with translations by hand, and articles by others about the same events with the same facts."""

from __future__ import annotations

QUAY_EN = """Port Ellery rebuilds its north quay
The council of Port Ellery decided on 14 March 2024 to rebuild the north quay, closed since a storm in 2021.
The work will cost £46.5 million and take 30 months, according to the harbour office.
Mayor Judith Farrow called it the largest contract the town has signed since 1973.
The quay is 640 metres long and carries three cranes, of which two will be scrapped.
The firm Brandt & Lowe of Rotterdam won the tender against 11 competitors.
Its director, Pieter Vandermeer, expects 180 people to be employed on the site from September.
A fourth crane, built in Gdansk, is to arrive in June 2025.
The ferry to Kirkholm, which carried 212,000 passengers last year, will use the south quay until then.
Fishermen fear that 17 of the 52 berths will be lost for good.
"We have heard promises like these before," said Agnes Moreau of the fishermen's union UFN.
The council approved the plan by 19 votes to 8.
The next meeting, on 22 May, will deal with noise at night."""

QUAY_DE = """Port Ellery baut seinen Nordkai neu
Der Rat von Port Ellery beschloss am 14. März 2024 den Neubau des Nordkais, gesperrt seit einem Sturm im Jahr 2021.
Die Arbeiten kosten nach Angaben des Hafenamts 46,5 Millionen Pfund und dauern 30 Monate.
Bürgermeisterin Judith Farrow sprach vom größten Auftrag, den die Stadt seit 1973 vergeben habe.
Der Kai ist 640 Meter lang und trägt drei Kräne, von denen zwei verschrottet werden.
Den Zuschlag erhielt die Firma Brandt & Lowe aus Rotterdam, die sich gegen 11 Mitbewerber durchsetzte.
Ihr Direktor Pieter Vandermeer rechnet damit, dass ab September 180 Menschen auf der Baustelle arbeiten.
Ein vierter Kran, gebaut in Gdansk, soll im Juni 2025 eintreffen.
Die Fähre nach Kirkholm, die im vergangenen Jahr 212.000 Fahrgäste beförderte, legt bis dahin am Südkai an.
Die Fischer befürchten, dass 17 der 52 Liegeplätze für immer verloren gehen.
„Solche Versprechen haben wir schon oft gehört“, sagte Agnes Moreau von der Fischergewerkschaft UFN.
Der Rat nahm den Plan mit 19 zu 8 Stimmen an.
In der nächsten Sitzung am 22. Mai geht es um den Lärm in der Nacht."""

QUAY_JA = """ポート・エラリー、北岸壁を建て替え
ポート・エラリーの議会は2024年3月14日、2021年の嵐以来閉鎖されている北岸壁の建て替えを決めた。
港湾局によると、工事の費用は4650万ポンド、期間は30か月となる。
ジュディス・ファロー町長は、1973年以来、町が結んだ最大の契約だと述べた。
岸壁は長さ640メートルで、3基のクレーンがあり、うち2基は解体される。
入札ではロッテルダムの企業Brandt & Loweが11社を抑えて受注した。
同社のピーター・ヴァンダーミーア取締役は、9月から180人が現場で働くと見込んでいる。
グダンスクで造られた4基目のクレーンは、2025年6月に到着する予定だ。
昨年21万2000人の乗客を運んだカークホルム行きのフェリーは、それまで南岸壁を使う。
漁師たちは、52の係留場所のうち17が永久に失われることを恐れている。
「こうした約束は前にも聞いた」と、漁師の組合UFNのアグネス・モローは言う。
議会は19対8でこの計画を承認した。
5月22日の次の会議では、夜間の騒音が取り上げられる。"""

QUAY_DE_OTHER = """Fischer in Sorge: Was aus den Liegeplätzen wird
Agnes Moreau kennt jeden der 52 Liegeplätze im Hafen von Port Ellery, und 17 davon wird es bald nicht mehr geben.
„Uns hat niemand gefragt“, sagt die Sprecherin der Gewerkschaft UFN, die rund 90 Familien vertritt.
Am 14. März 2024 stimmten 19 Ratsmitglieder für den Neubau des Nordkais, 8 waren dagegen.
Bezahlt wird er zu 70 Prozent aus einem Fonds in London, der Rest kommt aus der Stadtkasse.
Zwei Kräne verschwinden, ein neuer aus Gdansk kommt hinzu.
Bis Ende 2026 soll alles fertig sein, vermutlich für 46,5 Millionen Pfund.
Die 640 Meter lange Anlage war nach dem Sturm von 2021 gesperrt worden.
Judith Farrow, seit 5 Jahren im Amt, verteidigt die Entscheidung gegenüber der Zeitung Ellery Courier.
Die Reederei in Kirkholm rechnet mit 40.000 Fahrgästen weniger.
Gebaut wird von Brandt & Lowe, dem Sieger unter 12 Bietern.
Pieter Vandermeer kündigte an, 25 Lehrlinge aus der Region einzustellen.
Am 22. Mai will die UFN vor dem Rathaus protestieren."""

QUAY_JA_OTHER = """フェリー利用者に影響、南岸壁へ移動
カークホルム行きのフェリーが来月から南岸壁に発着する。昨年の利用者は21万2000人だった。
ポート・エラリーの北岸壁が解体されるためで、工期は30か月と見込まれる。
契約したのはBrandt & Loweで、同社は2018年にもダンディーで橋を架けている。
議会での採決は賛成19、反対8だった。
駐車場は120台分が増やされ、料金は1日4ポンドになる。
費用の4650万ポンドについて、ジュディス・ファロー町長は「必要な投資だ」と説明した。
2021年の嵐では岸壁の3か所が崩れ、けが人が6人出た。
決定は2024年3月14日に行われ、翌日に公表された。
組合UFNは5月22日に集会を開く。"""

QUAY_EN_OTHER = """Union plans protest over berths
Seventeen of the 52 berths in Port Ellery will go, and the fishermen's union UFN wants to know who decided that.
Agnes Moreau, who speaks for 90 families, said that the town had kept its plans quiet for two years.
The vote on 14 March 2024 was 19 to 8, with three councillors from Kirkholm on the losing side.
London pays 70 per cent of the £46.5 million; the remainder is borrowed over 25 years.
Brandt & Lowe, chosen from 12 bidders, has promised to train 25 apprentices.
Judith Farrow told the Ellery Courier that the 640-metre structure had become a danger after the storm of 2021.
Ferries will lose 40,000 passengers, the shipping line reckons.
The union meets outside the town hall on 22 May."""

LIBRARY_EN = """A library that opens at night
Since 3 October the public library of Wendlebury has stayed open until 2 a.m. on five days a week.
In the first six weeks, 9,340 visitors came after 8 p.m., said its head, Rosalind Achebe.
That is 38 per cent more than the library had expected.
The trial is paid for by the Hartwell Foundation, which gives €275,000 a year until 2027.
Four guards and two librarians work at night; by day there are 23 employees.
Students from the College of Applied Arts make up 61 per cent of the guests.
The building of 1908 was designed by Emil Sandvik and restored in 1994 for 7.2 million euros.
It holds 418,000 volumes, among them 1,260 manuscripts from the monastery of Saint Corvin.
Only one book has disappeared so far, a guide to Lisbon.
The town of Bramford wants to follow in April 2026, its council said on 19 November.
There, 14,500 people have signed a petition started by Tomas Lindqvist.
A coffee costs €1.80 after midnight."""

LIBRARY_DE = """Eine Bibliothek, die nachts öffnet
Seit dem 3. Oktober ist die Stadtbibliothek von Wendlebury an fünf Tagen in der Woche bis 2 Uhr nachts geöffnet.
In den ersten sechs Wochen kamen nach 20 Uhr 9340 Besucher, sagte ihre Leiterin Rosalind Achebe.
Das sind 38 Prozent mehr, als die Bibliothek erwartet hatte.
Bezahlt wird der Versuch von der Hartwell-Stiftung, die bis 2027 jährlich 275.000 Euro gibt.
Nachts arbeiten vier Wachleute und zwei Bibliothekare, am Tag sind es 23 Beschäftigte.
Studierende der Hochschule für angewandte Kunst machen 61 Prozent der Gäste aus.
Das Gebäude von 1908 entwarf Emil Sandvik; 1994 wurde es für 7,2 Millionen Euro restauriert.
Es beherbergt 418.000 Bände, darunter 1260 Handschriften aus dem Kloster Saint Corvin.
Verschwunden ist bisher nur ein Buch, ein Reiseführer für Lissabon.
Die Stadt Bramford will im April 2026 folgen, wie ihr Rat am 19. November mitteilte.
Dort haben 14.500 Menschen eine Petition unterschrieben, die Tomas Lindqvist begonnen hatte.
Ein Kaffee kostet nach Mitternacht 1,80 Euro."""

LIBRARY_JA = """夜に開く図書館
ウェンドルベリーの公共図書館は10月3日から、週5日、午前2時まで開いている。
最初の6週間で、午後8時以降に9340人が訪れたと、館長のロザリンド・アチェベは話す。
これは図書館の予想より38％多い。
試みの費用はハートウェル財団が負担し、2027年まで年27万5000ユーロを出す。
夜は警備員4人と司書2人が働き、昼の職員は23人いる。
応用芸術大学の学生が利用者の61％を占める。
1908年の建物はエミール・サンドヴィクの設計で、1994年に720万ユーロをかけて修復された。
蔵書は41万8000冊で、聖コルヴィン修道院の写本1260点を含む。
これまでになくなった本は、リスボンの案内書1冊だけだ。
ブラムフォードの町も2026年4月に続きたいと、町議会が11月19日に発表した。
そこではトーマス・リンドクヴィストが始めた請願に1万4500人が署名した。
コーヒーは真夜中を過ぎると1.80ユーロになる。"""

LIBRARY_DE_OTHER = """Nachtschicht zwischen Büchern
Wer um Mitternacht einen Kaffee will, zahlt 1,80 Euro, und wer ein Buch sucht, findet in Wendlebury 418.000 Bände.
Rosalind Achebe hat 15 Jahre lang für diese Öffnungszeiten gekämpft.
61 Prozent ihrer Gäste studieren, die meisten wohnen weniger als 3 Kilometer entfernt.
Möglich machen es 275.000 Euro im Jahr von der Hartwell-Stiftung, die schon 8 Museen fördert.
Tomas Lindqvist aus Bramford sammelte 14.500 Unterschriften, damit dort das Gleiche geschieht.
In 120 Städten des Landes gibt es seit 2019 keine Bibliothek mehr.
9340 Besucher zählte das Haus seit dem 3. Oktober am späten Abend, 70 davon schliefen ein.
Emil Sandvik hätte das gefallen: Er plante 1908 einen Lesesaal mit 200 Lampen.
Zwei Bibliothekare wechseln sich ab, vier Wachleute gehen durch die Gänge.
Am 19. November beriet der Rat in Bramford, doch entschieden wird erst im April 2026."""

LIBRARY_JA_OTHER = """夜の読書を支える財団
ハートウェル財団は1962年に設立され、これまでに8つの美術館を支援してきた。
今は年27万5000ユーロを夜の図書館に出している。
ブラムフォードの署名は1万4500人分に達し、議会は11月19日に話し合った。
写本1260点を持つウェンドルベリーの図書館では、冬の間、暖房費が3割増えた。
コーヒーは1.80ユーロで、売り上げは1日90ユーロほどになる。
館長のロザリンド・アチェベは15年前から夜の開館を求めてきた。
警備員4人のうち1人は大学生で、利用者の61％も学生だ。
10月3日の初日には500人が並んだという。
来た人は6週間で9340人になった。"""

#: Language and text of each article; those of one event are told by others unless they are in one group.
EVENTS = {
    "quay": {
        "story": {"en": QUAY_EN, "de": QUAY_DE, "ja": QUAY_JA},
        "other de": {"de": QUAY_DE_OTHER},
        "other ja": {"ja": QUAY_JA_OTHER},
        "other en": {"en": QUAY_EN_OTHER},
    },
    "library": {
        "story": {"en": LIBRARY_EN, "de": LIBRARY_DE, "ja": LIBRARY_JA},
        "other de": {"de": LIBRARY_DE_OTHER},
        "other ja": {"ja": LIBRARY_JA_OTHER},
    },
}
