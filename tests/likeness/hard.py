"""Invented events, each told by one writer and translated, and told by others with the same facts in the same \
order."""

from __future__ import annotations

BRIDGE_EN = """The Ardane footbridge is closed after cracks were found
The town of Melverton closed the Ardane footbridge on 9 May 2024 after inspectors had found cracks in 14 of its 36 \
cables.
About 5,800 people a day used to cross the river Ruhle there, most of them on their way to the university.
"We could not wait for the summer," said Ilse Corbett, who has been in charge of roads since 2016.
The bridge, 212 metres long, was opened in 1974 and repaired for the last time in 2003, for £2.4 million.
A ferry with room for 90 passengers has taken its place; it leaves every 15 minutes and costs 80 pence.
The engineers of Halden & Pryce expect that a new set of cables will cost £6.9 million and take 11 months.
Melverton can pay 40% of that itself and hopes for the rest from the transport fund in Cardiff.
The students' union has collected 3,150 signatures for a free ferry.
The council will decide on 27 June."""

BRIDGE_DE = """Steg von Ardane nach Rissen gesperrt
Die Stadt Melverton hat den Steg von Ardane am 9. Mai 2024 gesperrt, nachdem Prüfer in 14 der 36 Seile Risse \
gefunden hatten.
Rund 5800 Menschen am Tag überquerten dort bisher die Ruhle, die meisten auf dem Weg zur Universität.
„Wir konnten nicht bis zum Sommer warten“, sagte Ilse Corbett, die seit 2016 für die Straßen zuständig ist.
Die 212 Meter lange Brücke wurde 1974 eröffnet und zuletzt 2003 für 2,4 Millionen Pfund instand gesetzt.
An ihre Stelle ist eine Fähre mit Platz für 90 Fahrgäste getreten; sie legt alle 15 Minuten ab und kostet 80 Pence.
Die Ingenieure von Halden & Pryce erwarten, dass ein neuer Satz Seile 6,9 Millionen Pfund kostet und 11 Monate dauert.
Davon kann Melverton 40 Prozent selbst zahlen und hofft für den Rest auf den Verkehrsfonds in Cardiff.
Der Studentenverband hat 3150 Unterschriften für eine kostenlose Fähre gesammelt.
Der Rat entscheidet am 27. Juni."""

BRIDGE_JA = """亀裂発見でアーデン歩道橋を閉鎖
メルバートン市は2024年5月9日、36本のケーブルのうち14本に亀裂が見つかったため、アーデン歩道橋を閉鎖した。
これまで1日およそ5800人がここでルーレ川を渡り、その多くは大学へ通う人だった。
2016年から道路を担当するイルゼ・コルベットは「夏まで待つことはできなかった」と話した。
長さ212メートルの橋は1974年に開通し、2003年に240万ポンドで最後の修理を受けた。
代わりに定員90人の渡し船が出ており、15分ごとに出発し、料金は80ペンスである。
ハルデン・アンド・プライスの技術者は、新しいケーブル一式に690万ポンドと11か月かかると見込む。
メルバートンはその40％を自ら払うことができ、残りはカーディフの交通基金に期待している。
学生組合は無料の渡し船を求めて3150人の署名を集めた。
議会は6月27日に決定する。"""

BRIDGE_DE_OWN = """Melverton muss auf seinen Steg verzichten
Seit dem 9. Mai 2024 stehen Radfahrer und Studenten in Melverton vor einem Bauzaun. Von den 36 Seilen des Stegs von \
Ardane haben 14 Risse.
Wer über die Ruhle will, und das sind täglich 5800 Menschen, muss sich etwas anderes suchen.
Ilse Corbett leitet seit 2016 das Straßenamt.
Sie verteidigt die Eile: „Wir konnten nicht bis zum Sommer warten.“ Dabei ist das 212 Meter lange Bauwerk von 1974 \
nicht zum ersten Mal krank, schon 2003 flossen 2,4 Millionen Pfund in seine Rettung.
Immerhin fährt nun ein Schiff. Es fasst 90 Personen und kommt jede Viertelstunde, also alle 15 Minuten.
Umsonst ist das nicht: Die Überfahrt schlägt mit 80 Pence zu Buche, eine neue Aufhängung laut Halden & Pryce mit \
6,9 Millionen Pfund.
11 Monate würde gebaut. Für 40 Prozent der Summe reicht das Geld der Stadt, um den Rest will man in Cardiff bitten.
Eine Liste mit 3150 Namen liegt bereits im Rathaus, denn die Studenten wollen nichts bezahlen, bis der Rat am 27. \
Juni seinen Beschluss fasst."""

BRIDGE_JA_OWN = """橋の閉鎖で渡し船に列、メルバートン
朝7時、川岸には長い列ができていた。2024年5月9日から、アーデン歩道橋が使えないからだ。
検査で36本あるケーブルの14本に亀裂が見つかった。
1日5800人が渡る橋で、ルーレ川の対岸には大学がある。
市で2016年から道路を預かるイルゼ・コルベットに聞くと、答えは短かった。「夏まで待つことはできなかった」
橋の長さは212メートル。1974年にできた。
2003年の修理には240万ポンドがかかっている。渡し船の定員は90人、間隔は15分だ。
1回80ペンスは高いと学生は言う。
ハルデン・アンド・プライスによる見積もりは690万ポンド、工期は11か月で、市が出せるのは40％にとどまり、カーディフの基金が頼みとなる。
無料化を求める署名は3150人分になった。6月27日には議会の採決がある。"""

HARVEST_EN = """Olive growers in Pelagos lose half of their harvest
The olive growers of Pelagos have brought in 21,400 tonnes this autumn, 52% less than in 2022.
It is the smallest harvest since 1991, the chamber of agriculture in Korvia announced on 12 November.
For 68 days in a row, temperatures had been above 35 degrees.
Of the 7,300 farms on the island, 410 have applied for emergency aid.
The ministry has set aside €18.5 million for them, up to €9,000 for each farm.
"Money does not make a tree younger," said Stavros Melidis, who has 1,200 trees near Arkadi.
He has lost 85 of them to a beetle that came to the island in 2019.
A litre of oil now costs €11.40 in the shops of Korvia, nearly twice as much as a year ago.
Exports to Denmark and Austria fell by 37%.
The chamber wants to plant 60,000 trees of a hardier kind by 2030."""

HARVEST_DE = """Olivenbauern auf Pelagos verlieren die halbe Ernte
Die Olivenbauern von Pelagos haben in diesem Herbst 21.400 Tonnen eingebracht, 52 Prozent weniger als 2022.
Es ist die kleinste Ernte seit 1991, wie die Landwirtschaftskammer in Korvia am 12. November bekannt gab.
An 68 Tagen hintereinander hatten die Temperaturen über 35 Grad gelegen.
Von den 7300 Höfen der Insel haben 410 Nothilfe beantragt.
Das Ministerium hat dafür 18,5 Millionen Euro bereitgestellt, bis zu 9000 Euro für jeden Hof.
„Geld macht keinen Baum jünger“, sagte Stavros Melidis, der bei Arkadi 1200 Bäume hat.
Davon hat er 85 an einen Käfer verloren, der 2019 auf die Insel kam.
Ein Liter Öl kostet in den Läden von Korvia jetzt 11,40 Euro, fast doppelt so viel wie vor einem Jahr.
Die Ausfuhren nach Dänemark und Österreich gingen um 37 Prozent zurück.
Bis 2030 will die Kammer 60.000 Bäume einer widerstandsfähigeren Sorte pflanzen."""

HARVEST_DE_OWN = """Hitze vernichtet Oliven auf Pelagos
Auf Pelagos sind in diesem Jahr nur 21.400 Tonnen Oliven geerntet worden. Gegenüber 2022 ist das ein Minus von 52 \
Prozent, und weniger war es zuletzt 1991.
Die Zahlen legte die Kammer in Korvia am 12. November vor.
Schuld ist die Hitze: 68 Tage lang wurden mehr als 35 Grad gemessen.
7300 Betriebe gibt es auf der Insel. Ein kleiner Teil, nämlich 410, will nun Hilfe vom Staat, der 18,5 Millionen \
Euro verspricht.
Je Betrieb sind höchstens 9000 Euro vorgesehen.
Stavros Melidis aus Arkadi, Herr über 1200 Bäume, hält davon wenig. „Geld macht keinen Baum jünger“, sagt er.
Ein Käfer, seit 2019 hier heimisch, hat ihn 85 Stämme gekostet, und das in einem Jahr, in dem der Liter Öl für \
11,40 Euro verkauft wird.
Nach Dänemark und Österreich wurde weniger geliefert.
37 Prozent betrug der Rückgang. Abhilfe sollen 60.000 neue Bäume schaffen, die bis 2030 gesetzt werden."""

HARVEST_JA_OWN = """猛暑でオリーブ不作、ペラゴス島
ペラゴス島のオリーブの収穫は2万1400トンにとどまり、2022年を52％下回った。コルビアの農業会議所が11月12日に発表した。
1991年以来の少なさだという。
35度を超える日が68日続いたことが響いた。
島には7300の農家があり、410戸が緊急の支援を求めた。1戸あたりの上限は9000ユーロ、総額は1850万ユーロとなる。
アルカディの近くで1200本を育てるスタブロス・メリディスは首を振る。
「お金で木は若返らない」。2019年に島に入った甲虫で85本が枯れた。
コルビアの店では油が1リットル11.40ユーロになった。デンマークとオーストリアへの輸出も37％減っている。
会議所は2030年までに、暑さに強い木を6万本植える考えだ。"""

HALL_EN = """Orchestra of Brenholt gets a new hall
The city of Brenholt will build a concert hall with 1,350 seats for its orchestra, the mayor said on 4 \
September.
It will cost 88 million crowns, of which the Osterman foundation pays 31 million.
The old hall from 1926 seats only 740 people and has been leaking for 12 years.
The architects Lund Farrell of Gothenburg were chosen from 63 entries.
Their design, 27 metres high, has a roof of copper and a foyer that stays open for 18 hours a day.
Conductor Irina Vasko, who has led the 78 musicians since 2017, spoke of a dream come true.
Building is to start in March 2026 and to end 40 months later.
Until then the orchestra will play in the former tram depot in Skarby.
Critics say that each ticket sold will be subsidised with 95 crowns."""

HALL_DE = """Orchester von Brenholt bekommt einen neuen Saal
Die Stadt Brenholt baut ihrem Orchester einen Konzertsaal mit 1350 Plätzen, sagte der Bürgermeister am 4. \
September.
Er kostet 88 Millionen Kronen, von denen die Osterman-Stiftung 31 Millionen zahlt.
Der alte Saal von 1926 hat nur 740 Plätze, und seit 12 Jahren regnet es herein.
Die Architekten Lund Farrell aus Göteborg wurden unter 63 Entwürfen ausgewählt.
Ihr 27 Meter hoher Entwurf hat ein Dach aus Kupfer und ein Foyer, das 18 Stunden am Tag offen steht.
Dirigentin Irina Vasko, die die 78 Musiker seit 2017 leitet, sprach von einem Traum, der wahr werde.
Der Bau soll im März 2026 beginnen und 40 Monate später enden.
Bis dahin spielt das Orchester im früheren Straßenbahndepot in Skarby.
Kritiker sagen, jede verkaufte Karte werde mit 95 Kronen bezuschusst."""

HALL_DE_OWN = """88 Millionen Kronen für die Musik
Brenholt leistet sich ein neues Konzerthaus: 1350 Menschen sollen darin Platz finden, fast doppelt so viele \
wie im Saal von 1926 mit seinen 740 Sitzen.
Das kündigte der Bürgermeister am 4. September an.
31 Millionen der 88 Millionen Kronen kommen von der Osterman-Stiftung.
Gewonnen haben den Wettbewerb mit 63 Teilnehmern Lund Farrell aus Göteborg, die ein 27 Meter hohes Haus mit \
Kupferdach zeichneten.
Das Foyer ist 18 Stunden täglich zugänglich.
Für Irina Vasko und ihre 78 Musiker, die 12 Jahre lang Eimer aufstellen mussten, endet damit eine schwere \
Zeit.
Seit 2017 steht sie am Pult, ab März 2026 wird 40 Monate gebaut.
Die Konzerte finden so lange in Skarby statt.
95 Kronen je Karte gibt die Stadt dazu, rechnen die Gegner vor."""

HALL_JA_OWN = """ブレンホルト市は9月4日、交響楽団のために1350席の音楽堂を建てると発表した。
建設費8800万クローナのうち3100万はオステルマン財団が負担する。
1926年に建てられた今の音楽堂は740席で、12年前から雨漏りが続いていた。
63の応募から選ばれたのはヨーテボリのルンド・ファレルで、高さ27メートル、銅の屋根を持つ。
ロビーは1日18時間開放される。
2017年から78人の楽団員を率いるイリーナ・ヴァスコは喜びを語った。
着工は2026年3月、工期は40か月の予定だ。
それまではスカルビーの旧車庫で演奏する。
入場券1枚あたり95クローナの補助が必要になるとの批判もある。"""

#: Each event's tellings: those of one teller are translations of each other, those of different ones are not.
HARD = {
    "bridge": {
        "story": {"en": BRIDGE_EN, "de": BRIDGE_DE, "ja": BRIDGE_JA},
        "own de": {"de": BRIDGE_DE_OWN},
        "own ja": {"ja": BRIDGE_JA_OWN},
    },
    "harvest": {
        "story": {"en": HARVEST_EN, "de": HARVEST_DE},
        "own de": {"de": HARVEST_DE_OWN},
        "own ja": {"ja": HARVEST_JA_OWN},
    },
    "hall": {
        "story": {"en": HALL_EN, "de": HALL_DE},
        "own de": {"de": HALL_DE_OWN},
        "own ja": {"ja": HALL_JA_OWN},
    },
}
