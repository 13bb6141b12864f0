/**
 * Made up, and about nobody. One inquiry a line: unit, owner's initials, channel, kind, case type, how long ago it
 * came, subject. Ago: `2w 10:15` two working days, `28d 09:00` days, `20h` hours; `>` and when it was complete.
 */
export const SAMPLE_INQUIRIES = `
BS ALWI email general - | 4w 09:12 | Hvornår åbner I for tidsbestilling til pas i weekenden?
BS ALWI facebook citizenService - | 26h | Kan man hente sit nye kørekort uden tid?
BS ALWI email general - | 2w 08:41 | Åbningstider mellem jul og nytår
BS ALWI phone - - | 1w 13:20 | Vil ringes op om flytning til udlandet
BS ALWI letter - - | 10w 10:05 | Klage over ventetid ved skranken
BS ALWI email general - | 1w 14:32 | Hvilke papirer skal med til en navneændring?
BS ALWI digitalPost - - | 9w 11:17 | Spørgsmål om adressebeskyttelse
BS ALWI facebook general - | 3h | Er der åbent i Borgerservice på fredag eftermiddag?
BS ALWI selfService - housing-loan | 11d 20:44 | Ansøgning om lån til indskud
BS ALWI email application - | 6w 16:03 | Ansøgning om sundhedskort med ny læge
BS ALWI email specialist - | 3w 10:50 | Folkeregistrering ved delt bopæl
BS ALWI letter - gdpr-access | 12d 09:30 | Ønske om indsigt i oplysninger
BS ADVA email general - | 2w 12:08 | Parkering ved rådhuset for kørestolsbrugere
BS ADVA letter - - | 7w 10:05 | Tak, og et spørgsmål om gebyret for pas
BS MEHO email application - | 11w 09:55 | Fritagelse for Digital Post
BS MEHO phone - - | 0w 09:25 | Vil ringes op om et bortkommet pas
BS ANLI facebook citizenService - | 20h | Hvor afleverer man nøgler fundet i bussen?
BS YAHA digitalPost - - | 4w 08:15 | Bekræftelse på bopæl til udenlandsk myndighed
BS JOKR email specialist - | 8w 15:40 | Vielse uden for rådhuset
BS - email general - | 2w 07:58 | Kan man betale for pas med kontanter?
BS - email general - | 1w 21:14 | Booking virker ikke på min telefon
BS - letter - - | 5w 10:05 | Brev uden sagsnummer om MitID
BS - facebook general - | 22h | Hvor lang er køen i dag?
BS - email - - | 0w 08:02 | Adgang til Digital Post på vegne af en forening
JC SOVE selfService - sickness-benefit | 10w 19:22 | Anmodning om sygedagpenge
JC EMYI email application - | 10w 11:00 | Ansøgning om mentor
JC EMYI phone - - | 1w 10:45 | Vil ringes op om mødet i næste uge
JC KABJ digitalPost - - | 8w 09:10 | Virksomhedspraktik, ny aftale
JC DONO email general - | 3w 13:37 | Hvem kontakter vi om løntilskud?
JC MESK letter - - | 2w 10:05 | Partshøring om fleksjob
JC - digitalPost - senior-pension | 40d 08:30 | Ansøgning om seniorpension
JC - email general - | 1w 09:09 | Jobmesse i Roskilde, kan vi få en stand?
YC LIRA selfService - single-payment | 28d 22:01 | Ansøgning om hjælp til flytteudgifter
YC LIRA selfService - income-support | 19d 12:12 | Ansøgning om uddannelseshjælp
YC SINA digitalPost - personal-supplement | 24d 10:33 | Helbredstillæg til briller
YC SINA email general - | 2w 10:20 | Hvornår kommer boligstøtten i december?
YC AATH letter - - | 12w 10:05 | Indsigelse mod tilbagebetaling
YC ISLA email specialist - | 1w 08:27 | Udbetaling til konto i udlandet
YC - selfService - single-payment | 5d 18:19 | Ansøgning om hjælp til medicin
BY AGWI selfService - building-permit | 60d 14:00 > 35d 09:00 | Carport og udhus
BY FRBL selfService - building-permit | 30d 11:25 | Tilbygning på 24 m², tegninger mangler
BY AMOS email specialist - | 9w 12:48 | Afstand til skel ved terrasse
BY AMOS letter - - | 10w 10:05 | Nabobemærkninger til byggeri
BY KUEN email application access | 7w 15:15 | Aktindsigt i byggesag
BY TRAA inPerson - - | 3w 11:30 | Lånte tegninger fra arkivet
BY - email general - | 4w 16:55 | Skal et drivhus anmeldes?
BY - phone - - | 2w 14:10 | Vil ringes op om rotter og kloak
VS RALA digitalPost - aids | 27d 13:13 | Ansøgning om rollator
VS RALA letter - personal-care | 13d 10:05 | Hjælp til rengøring efter hospitalsophold
VS NAHO selfService - care-home | 50d 09:45 | Ansøgning om plejebolig
VS IVPE email application - | 5w 10:10 | Ansøgning om madservice
VS POMO phone - - | 0w 10:30 | Vil ringes op om nødkald
VS - letter - companion | 20d 10:05 | Ansøgning om ledsager
SP MARA digitalPost - contact-person-home | 26d 08:50 | Ansøgning om støtte i hjemmet
SP SIUL email general - | 2w 11:45 | Åbent hus i værestedet
SP OLHO facebook specialist - | 21h | Hvad kan man få hjælp til på Værestedet?
SP - letter - - | 6w 10:05 | Forslag til aktiviteter i værestedet
SB MADA digitalPost - child-concern | 18h | Underretning fra daginstitution
SB OLTA selfService - lunch-exemption | 25d 21:30 | Fritagelse fra frokostordning
SB LING email general - | 1w 07:40 | Hvornår er der indskrivning til 0. klasse?
SB ELFR selfService - part-time-place | 15d 20:05 | Deltidsplads i børnehave
SB - email application - | 9w 22:10 | Skoleskift midt i skoleåret
`;
