"""Given and family names of languages with a script of their own, each with its Latin spelling.

`李=Li`; `Иванов/Иванова=Ivanov/Ivanova` is a man's and a woman's form.
"""

# Language: women's given names, men's given names, family names.
NAMES: dict[str, tuple[str, str, str]] = {
    "zh": (
        """芳=Fang 娜=Na 敏=Min 静=Jing 丽=Li 艳=Yan 秀英=Xiuying 雪=Xue 婷=Ting 梅=Mei
        雨桐=Yutong 欣怡=Xinyi 子涵=Zihan 诗涵=Shihan 晓燕=Xiaoyan 美玲=Meiling 佳怡=Jiayi
        思琪=Siqi 慧=Hui 玉兰=Yulan 海燕=Haiyan 文静=Wenjing 春梅=Chunmei 可欣=Kexin""",
        """伟=Wei 强=Qiang 磊=Lei 军=Jun 洋=Yang 勇=Yong 杰=Jie 涛=Tao 明=Ming 超=Chao 浩然=Haoran
        子轩=Zixuan 宇航=Yuhang 建国=Jianguo 志强=Zhiqiang 文博=Wenbo 俊杰=Junjie 博文=Bowen
        天佑=Tianyou 国华=Guohua 立新=Lixin 晓东=Xiaodong 家豪=Jiahao 一鸣=Yiming""",
        """王=Wang 李=Li 张=Zhang 刘=Liu 陈=Chen 杨=Yang 黄=Huang 赵=Zhao 吴=Wu 周=Zhou 徐=Xu
        孙=Sun 马=Ma 朱=Zhu 胡=Hu 郭=Guo 何=He 高=Gao 林=Lin 罗=Luo 郑=Zheng 梁=Liang 谢=Xie
        宋=Song 唐=Tang 许=Xu 韩=Han 冯=Feng 邓=Deng 曹=Cao 彭=Peng 曾=Zeng 欧阳=Ouyang""",
    ),
    "ja": (
        """美咲=Misaki 陽菜=Hina 結衣=Yui 葵=Aoi 恵子=Keiko 由美子=Yumiko 直美=Naomi 明美=Akemi
        久美子=Kumiko 真由美=Mayumi 愛=Ai さくら=Sakura 凛=Rin 彩=Aya 千尋=Chihiro 紗季=Saki
        麻衣=Mai 裕子=Yuko""",
        """大翔=Hiroto 蓮=Ren 翔太=Shota 健太=Kenta 拓也=Takuya 直樹=Naoki 浩=Hiroshi 誠=Makoto
        隆=Takashi 健一=Kenichi 悠真=Yuma 陽翔=Haruto 大輔=Daisuke 和也=Kazuya 亮=Ryo 修=Osamu
        剛=Tsuyoshi 哲也=Tetsuya""",
        """佐藤=Sato 鈴木=Suzuki 高橋=Takahashi 田中=Tanaka 伊藤=Ito 渡辺=Watanabe 山本=Yamamoto
        中村=Nakamura 小林=Kobayashi 加藤=Kato 吉田=Yoshida 山田=Yamada 佐々木=Sasaki
        山口=Yamaguchi 松本=Matsumoto 井上=Inoue 木村=Kimura 林=Hayashi 清水=Shimizu 斎藤=Saito
        森=Mori 池田=Ikeda 橋本=Hashimoto 石川=Ishikawa 前田=Maeda 藤田=Fujita 岡田=Okada
        長谷川=Hasegawa 村上=Murakami 近藤=Kondo""",
    ),
    "ko": (
        """서연=Seoyeon 지우=Jiwoo 민서=Minseo 수빈=Subin 하은=Haeun 지민=Jimin 유진=Yujin
        은지=Eunji 미경=Mikyung 영희=Younghee 현주=Hyunju 소영=Soyoung""",
        """민준=Minjun 서준=Seojun 도윤=Doyun 지훈=Jihoon 성민=Sungmin 동현=Donghyun 현우=Hyunwoo
        준호=Junho 영수=Youngsoo 재현=Jaehyun 태윤=Taeyoon 상훈=Sanghoon""",
        """김=Kim 이=Lee 박=Park 최=Choi 정=Jung 강=Kang 조=Cho 윤=Yoon 장=Jang 임=Lim 한=Han
        오=Oh 서=Seo 신=Shin 권=Kwon 황=Hwang 안=Ahn 송=Song""",
    ),
    "ar": (
        """فاطمة=Fatima عائشة=Aisha مريم=Maryam زينب=Zainab سارة=Sara نور=Noor ليلى=Layla هدى=Huda
        أمل=Amal سلمى=Salma ياسمين=Yasmin رانيا=Rania دينا=Dina هبة=Heba سميرة=Samira
        نادية=Nadia خديجة=Khadija أسماء=Asmaa""",
        """محمد=Mohamed أحمد=Ahmed علي=Ali حسن=Hassan حسين=Hussein عمر=Omar خالد=Khalid
        يوسف=Youssef إبراهيم=Ibrahim كريم=Karim سامي=Sami طارق=Tariq رشيد=Rachid مصطفى=Mustafa
        عبد_الله=Abdullah نبيل=Nabil فيصل=Faisal زياد=Ziad""",
        """علي=Ali حداد=Haddad خوري=Khoury منصور=Mansour سليمان=Suleiman الحسن=Al-Hassan
        إبراهيم=Ibrahim العلوي=El-Alaoui بناني=Bennani الفاسي=El-Fassi التازي=Tazi
        النجار=Najjar الخطيب=Al-Khatib صالح=Saleh عبد_الرحمن=Abdelrahman مراد=Murad
        شاهين=Shahin الشريف=El-Sharif قاسم=Kassem ناصر=Nasser فارس=Fares بركات=Barakat
        الإدريسي=El-Idrissi زيدان=Zidan""",
    ),
    "el": (
        """Μαρία=Maria Ελένη=Eleni Αικατερίνη=Katerina Βασιλική=Vasiliki Σοφία=Sofia
        Αγγελική=Angeliki Γεωργία=Georgia Δήμητρα=Dimitra Άννα=Anna Ειρήνη=Irini
        Χριστίνα=Christina Ιωάννα=Ioanna Ζωή=Zoi Δανάη=Danai Αλεξάνδρα=Alexandra Νεφέλη=Nefeli""",
        """Γιώργος=Giorgos Γιάννης=Giannis Κώστας=Kostas Δημήτρης=Dimitris Νίκος=Nikos
        Παναγιώτης=Panagiotis Βασίλης=Vasilis Χρήστος=Christos Αντώνης=Antonis Μιχάλης=Michalis
        Σπύρος=Spyros Στέλιος=Stelios Θανάσης=Thanasis Αλέξανδρος=Alexandros Πέτρος=Petros
        Μανώλης=Manolis""",
        """Παπαδόπουλος/Παπαδοπούλου=Papadopoulos/Papadopoulou Γεωργίου=Georgiou
        Παππάς/Παππά=Pappas/Pappa Βασιλείου=Vasileiou
        Καραγιάννης/Καραγιάννη=Karagiannis/Karagianni Οικονόμου=Oikonomou Δημητρίου=Dimitriou
        Νικολάου=Nikolaou Μακρής/Μακρή=Makris/Makri Αθανασίου=Athanasiou
        Κωνσταντίνου=Konstantinou Αγγελόπουλος/Αγγελοπούλου=Angelopoulos/Angelopoulou
        Σταυρόπουλος/Σταυροπούλου=Stavropoulos/Stavropoulou Ιωάννου=Ioannou""",
    ),
    "ru": (
        """Анна=Anna Мария=Maria Елена=Elena Ольга=Olga Наталья=Natalia Екатерина=Ekaterina
        Татьяна=Tatiana Ирина=Irina Светлана=Svetlana Дарья=Daria Юлия=Yulia Полина=Polina
        Ксения=Ksenia Людмила=Lyudmila Алиса=Alisa""",
        """Александр=Alexander Дмитрий=Dmitry Сергей=Sergey Андрей=Andrey Алексей=Alexey Иван=Ivan
        Михаил=Mikhail Николай=Nikolay Владимир=Vladimir Павел=Pavel Артём=Artyom Максим=Maxim
        Игорь=Igor Юрий=Yuri Виктор=Viktor Роман=Roman""",
        """Иванов/Иванова=Ivanov/Ivanova Смирнов/Смирнова=Smirnov/Smirnova
        Кузнецов/Кузнецова=Kuznetsov/Kuznetsova Попов/Попова=Popov/Popova
        Соколов/Соколова=Sokolov/Sokolova Лебедев/Лебедева=Lebedev/Lebedeva
        Козлов/Козлова=Kozlov/Kozlova Новиков/Новикова=Novikov/Novikova
        Морозов/Морозова=Morozov/Morozova Волков/Волкова=Volkov/Volkova
        Павлов/Павлова=Pavlov/Pavlova Семёнов/Семёнова=Semyonov/Semyonova
        Голубев/Голубева=Golubev/Golubeva Виноградов/Виноградова=Vinogradov/Vinogradova
        Орлов/Орлова=Orlov/Orlova Зайцев/Зайцева=Zaitsev/Zaitseva""",
    ),
    "uk": (
        """Оксана=Oksana Олена=Olena Наталія=Nataliia Ірина=Iryna Юлія=Yuliia Катерина=Kateryna
        Софія=Sofiia Марія=Mariia Тетяна=Tetiana Людмила=Liudmyla Дарина=Daryna
        Соломія=Solomiia""",
        """Олександр=Oleksandr Андрій=Andrii Сергій=Serhii Дмитро=Dmytro Богдан=Bohdan Іван=Ivan
        Микола=Mykola Юрій=Yurii Олег=Oleh Ярослав=Yaroslav Максим=Maksym""",
        """Шевченко=Shevchenko Коваленко=Kovalenko Бондаренко=Bondarenko Ткаченко=Tkachenko
        Кравченко=Kravchenko Олійник=Oliinyk Мельник=Melnyk Лисенко=Lysenko
        Гончаренко=Honcharenko Мороз=Moroz Савченко=Savchenko Петренко=Petrenko""",
    ),
    "hi": (
        """प्रिया=Priya अनीता=Anita सुनीता=Sunita पूजा=Pooja नेहा=Neha कविता=Kavita दीपिका=Deepika
        मीरा=Meera आरती=Aarti श्रेया=Shreya""",
        """राहुल=Rahul अमित=Amit राजेश=Rajesh विजय=Vijay संजय=Sanjay अर्जुन=Arjun रोहन=Rohan
        विक्रम=Vikram आदित्य=Aditya मनोज=Manoj""",
        """शर्मा=Sharma सिंह=Singh कुमार=Kumar गुप्ता=Gupta वर्मा=Verma पटेल=Patel मेहता=Mehta
        जोशी=Joshi मिश्रा=Mishra अग्रवाल=Agarwal नायर=Nair कपूर=Kapoor""",
    ),
}
