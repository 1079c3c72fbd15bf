// Facts, sorted by code: ISO 3166-1 alpha-3 (and KOS), FIPS 10-4 with its last changes (South Sudan OD, Curacao UC), the numbers of the
// Correlates of War project (0: no member of its state system), and the names that the lexicon gives. Three bodies stand for
// themselves among actors and have a name too.
#include "output/country_codes.h"

#include <algorithm>

namespace mirsad {
namespace {

constexpr CountryCodes countries[] = {
    {"ABW", "AA", 0, "Aruba"}, {"AFG", "AF", 700, "Afghanistan"}, {"AGO", "AO", 540, "Angola"},
    {"AIA", "AV", 0, "Anguilla"}, {"ALA", "", 0, "Åland Islands"}, {"ALB", "AL", 339, "Albania"},
    {"AND", "AN", 232, "Andorra"}, {"ARE", "AE", 696, "United Arab Emirates"}, {"ARG", "AR", 160, "Argentina"},
    {"ARM", "AM", 371, "Armenia"}, {"ASM", "AQ", 0, "American Samoa"}, {"ATA", "AY", 0, "Antarctica"},
    {"ATF", "FS", 0, "French Southern Territories"}, {"ATG", "AC", 58, "Antigua and Barbuda"},
    {"AUS", "AS", 900, "Australia"}, {"AUT", "AU", 305, "Austria"}, {"AZE", "AJ", 373, "Azerbaijan"},
    {"BDI", "BY", 516, "Burundi"}, {"BEL", "BE", 211, "Belgium"}, {"BEN", "BN", 434, "Benin"},
    {"BES", "", 0, "Caribbean Netherlands"}, {"BFA", "UV", 439, "Burkina Faso"}, {"BGD", "BG", 771, "Bangladesh"},
    {"BGR", "BU", 355, "Bulgaria"}, {"BHR", "BA", 692, "Bahrain"}, {"BHS", "BF", 31, "Bahamas"},
    {"BIH", "BK", 346, "Bosnia and Herzegovina"}, {"BLM", "TB", 0, "Saint Barthélemy"}, {"BLR", "BO", 370, "Belarus"},
    {"BLZ", "BH", 80, "Belize"}, {"BMU", "BD", 0, "Bermuda"}, {"BOL", "BL", 145, "Bolivia"},
    {"BRA", "BR", 140, "Brazil"}, {"BRB", "BB", 53, "Barbados"}, {"BRN", "BX", 835, "Brunei"},
    {"BTN", "BT", 760, "Bhutan"}, {"BVT", "BV", 0, "Bouvet Island"}, {"BWA", "BC", 571, "Botswana"},
    {"CAF", "CT", 482, "Central African Republic"}, {"CAN", "CA", 20, "Canada"}, {"CCK", "CK", 0, "Cocos Islands"},
    {"CHE", "SZ", 225, "Switzerland"}, {"CHL", "CI", 155, "Chile"}, {"CHN", "CH", 710, "China"},
    {"CIV", "IV", 437, "Côte d'Ivoire"}, {"CMR", "CM", 471, "Cameroon"},
    {"COD", "CG", 490, "Democratic Republic of the Congo"}, {"COG", "CF", 484, "Republic of the Congo"},
    {"COK", "CW", 0, "Cook Islands"}, {"COL", "CO", 100, "Colombia"}, {"COM", "CN", 581, "Comoros"},
    {"CPV", "CV", 402, "Cabo Verde"}, {"CRI", "CS", 94, "Costa Rica"}, {"CUB", "CU", 40, "Cuba"},
    {"CUW", "UC", 0, "Curaçao"}, {"CXR", "KT", 0, "Christmas Island"}, {"CYM", "CJ", 0, "Cayman Islands"},
    {"CYP", "CY", 352, "Cyprus"}, {"CZE", "EZ", 316, "Czechia"}, {"DEU", "GM", 255, "Germany"},
    {"DJI", "DJ", 522, "Djibouti"}, {"DMA", "DO", 54, "Dominica"}, {"DNK", "DA", 390, "Denmark"},
    {"DOM", "DR", 42, "Dominican Republic"}, {"DZA", "AG", 615, "Algeria"}, {"ECU", "EC", 130, "Ecuador"},
    {"EGY", "EG", 651, "Egypt"}, {"ERI", "ER", 531, "Eritrea"}, {"ESH", "WI", 0, "Western Sahara"},
    {"ESP", "SP", 230, "Spain"}, {"EST", "EN", 366, "Estonia"}, {"ETH", "ET", 530, "Ethiopia"},
    {"EUR", "", 0, "European Union"},
    {"FIN", "FI", 375, "Finland"}, {"FJI", "FJ", 950, "Fiji"}, {"FLK", "FK", 0, "Falkland Islands"},
    {"FRA", "FR", 220, "France"}, {"FRO", "FO", 0, "Faroe Islands"}, {"FSM", "FM", 987, "Micronesia"},
    {"GAB", "GB", 481, "Gabon"}, {"GBR", "UK", 200, "United Kingdom"}, {"GEO", "GG", 372, "Georgia"},
    {"GGY", "GK", 0, "Guernsey"}, {"GHA", "GH", 452, "Ghana"}, {"GIB", "GI", 0, "Gibraltar"},
    {"GIN", "GV", 438, "Guinea"}, {"GLP", "GP", 0, "Guadeloupe"}, {"GMB", "GA", 420, "Gambia"},
    {"GNB", "PU", 404, "Guinea-Bissau"}, {"GNQ", "EK", 411, "Equatorial Guinea"}, {"GRC", "GR", 350, "Greece"},
    {"GRD", "GJ", 55, "Grenada"}, {"GRL", "GL", 0, "Greenland"}, {"GTM", "GT", 90, "Guatemala"},
    {"GUF", "FG", 0, "French Guiana"}, {"GUM", "GQ", 0, "Guam"}, {"GUY", "GY", 110, "Guyana"},
    {"HKG", "HK", 0, "Hong Kong"}, {"HMD", "HM", 0, "Heard and McDonald Islands"}, {"HND", "HO", 91, "Honduras"},
    {"HRV", "HR", 344, "Croatia"}, {"HTI", "HA", 41, "Haiti"}, {"HUN", "HU", 310, "Hungary"},
    {"IDN", "ID", 850, "Indonesia"}, {"IMN", "IM", 0, "Isle of Man"}, {"IND", "IN", 750, "India"},
    {"IOT", "IO", 0, "British Indian Ocean Territory"}, {"IRL", "EI", 205, "Ireland"}, {"IRN", "IR", 630, "Iran"},
    {"IRQ", "IZ", 645, "Iraq"}, {"ISL", "IC", 395, "Iceland"}, {"ISR", "IS", 666, "Israel"},
    {"ITA", "IT", 325, "Italy"}, {"JAM", "JM", 51, "Jamaica"}, {"JEY", "JE", 0, "Jersey"}, {"JOR", "JO", 663, "Jordan"},
    {"JPN", "JA", 740, "Japan"}, {"KAZ", "KZ", 705, "Kazakhstan"}, {"KEN", "KE", 501, "Kenya"},
    {"KGZ", "KG", 703, "Kyrgyzstan"}, {"KHM", "CB", 811, "Cambodia"}, {"KIR", "KR", 946, "Kiribati"},
    {"KNA", "SC", 60, "Saint Kitts and Nevis"}, {"KOR", "KS", 732, "South Korea"}, {"KOS", "KV", 347, "Kosovo"},
    {"KWT", "KU", 690, "Kuwait"}, {"LAO", "LA", 812, "Laos"}, {"LBN", "LE", 660, "Lebanon"},
    {"LBR", "LI", 450, "Liberia"}, {"LBY", "LY", 620, "Libya"}, {"LCA", "ST", 56, "Saint Lucia"},
    {"LIE", "LS", 223, "Liechtenstein"}, {"LKA", "CE", 780, "Sri Lanka"}, {"LSO", "LT", 570, "Lesotho"},
    {"LTU", "LH", 368, "Lithuania"}, {"LUX", "LU", 212, "Luxembourg"}, {"LVA", "LG", 367, "Latvia"},
    {"MAC", "MC", 0, "Macao"}, {"MAF", "RN", 0, "Saint Martin"}, {"MAR", "MO", 600, "Morocco"},
    {"MCO", "MN", 221, "Monaco"}, {"MDA", "MD", 359, "Moldova"}, {"MDG", "MA", 580, "Madagascar"},
    {"MDV", "MV", 781, "Maldives"}, {"MEX", "MX", 70, "Mexico"}, {"MHL", "RM", 983, "Marshall Islands"},
    {"MKD", "MK", 343, "North Macedonia"}, {"MLI", "ML", 432, "Mali"}, {"MLT", "MT", 338, "Malta"},
    {"MMR", "BM", 775, "Myanmar"}, {"MNE", "MJ", 341, "Montenegro"}, {"MNG", "MG", 712, "Mongolia"},
    {"MNP", "CQ", 0, "Northern Mariana Islands"}, {"MOZ", "MZ", 541, "Mozambique"}, {"MRT", "MR", 435, "Mauritania"},
    {"MSR", "MH", 0, "Montserrat"}, {"MTQ", "MB", 0, "Martinique"}, {"MUS", "MP", 590, "Mauritius"},
    {"MWI", "MI", 553, "Malawi"}, {"MYS", "MY", 820, "Malaysia"}, {"MYT", "MF", 0, "Mayotte"},
    {"NAM", "WA", 565, "Namibia"}, {"NCL", "NC", 0, "New Caledonia"}, {"NER", "NG", 436, "Niger"},
    {"NFK", "NF", 0, "Norfolk Island"}, {"NGA", "NI", 475, "Nigeria"}, {"NIC", "NU", 93, "Nicaragua"},
    {"NIU", "NE", 0, "Niue"}, {"NLD", "NL", 210, "Netherlands"}, {"NOR", "NO", 385, "Norway"},
    {"NPL", "NP", 790, "Nepal"}, {"NRU", "NR", 970, "Nauru"}, {"NZL", "NZ", 920, "New Zealand"},
    {"OMN", "MU", 698, "Oman"}, {"PAK", "PK", 770, "Pakistan"}, {"PAN", "PM", 95, "Panama"},
    {"PCN", "PC", 0, "Pitcairn Islands"}, {"PER", "PE", 135, "Peru"}, {"PHL", "RP", 840, "Philippines"},
    {"PLW", "PS", 986, "Palau"}, {"PNG", "PP", 910, "Papua New Guinea"}, {"POL", "PL", 290, "Poland"},
    {"PRI", "RQ", 0, "Puerto Rico"}, {"PRK", "KN", 731, "North Korea"}, {"PRT", "PO", 235, "Portugal"},
    {"PRY", "PA", 150, "Paraguay"}, {"PSE", "WE", 0, "Palestine"}, {"PYF", "FP", 0, "French Polynesia"},
    {"QAT", "QA", 694, "Qatar"}, {"REU", "RE", 0, "Réunion"}, {"ROU", "RO", 360, "Romania"},
    {"RUS", "RS", 365, "Russia"}, {"RWA", "RW", 517, "Rwanda"}, {"SAU", "SA", 670, "Saudi Arabia"},
    {"SDN", "SU", 625, "Sudan"}, {"SEN", "SG", 433, "Senegal"}, {"SGP", "SN", 830, "Singapore"},
    {"SGS", "SX", 0, "South Georgia"}, {"SHN", "SH", 0, "Saint Helena"}, {"SJM", "SV", 0, "Svalbard and Jan Mayen"},
    {"SLB", "BP", 940, "Solomon Islands"}, {"SLE", "SL", 451, "Sierra Leone"}, {"SLV", "ES", 92, "El Salvador"},
    {"SMR", "SM", 331, "San Marino"}, {"SOM", "SO", 520, "Somalia"}, {"SPM", "SB", 0, "Saint Pierre and Miquelon"},
    {"SRB", "RI", 345, "Serbia"}, {"SSD", "OD", 626, "South Sudan"}, {"STP", "TP", 403, "São Tomé and Príncipe"},
    {"SUR", "NS", 115, "Suriname"}, {"SVK", "LO", 317, "Slovakia"}, {"SVN", "SI", 349, "Slovenia"},
    {"SWE", "SW", 380, "Sweden"}, {"SWZ", "WZ", 572, "Eswatini"}, {"SXM", "NN", 0, "Sint Maarten"},
    {"SYC", "SE", 591, "Seychelles"}, {"SYR", "SY", 652, "Syria"}, {"TCA", "TK", 0, "Turks and Caicos Islands"},
    {"TCD", "CD", 483, "Chad"}, {"TGO", "TO", 461, "Togo"}, {"THA", "TH", 800, "Thailand"},
    {"TJK", "TI", 702, "Tajikistan"}, {"TKL", "TL", 0, "Tokelau"}, {"TKM", "TX", 701, "Turkmenistan"},
    {"TLS", "TT", 860, "Timor-Leste"}, {"TON", "TN", 955, "Tonga"}, {"TTO", "TD", 52, "Trinidad and Tobago"},
    {"TUN", "TS", 616, "Tunisia"}, {"TUR", "TU", 640, "Turkey"}, {"TUV", "TV", 947, "Tuvalu"},
    {"TWN", "TW", 713, "Taiwan"}, {"TZA", "TZ", 510, "Tanzania"}, {"UGA", "UG", 500, "Uganda"},
    {"UKR", "UP", 369, "Ukraine"}, {"UMI", "", 0, "United States Minor Outlying Islands"},
    {"UNO", "", 0, "United Nations"},
    {"URY", "UY", 165, "Uruguay"}, {"USA", "US", 2, "United States"}, {"UZB", "UZ", 704, "Uzbekistan"},
    {"VAT", "VT", 327, "Holy See"}, {"VCT", "VC", 57, "Saint Vincent and the Grenadines"},
    {"VEN", "VE", 101, "Venezuela"}, {"VGB", "VI", 0, "British Virgin Islands"}, {"VIR", "VQ", 0, "US Virgin Islands"},
    {"VNM", "VM", 816, "Vietnam"}, {"VUT", "NH", 935, "Vanuatu"}, {"WLF", "WF", 0, "Wallis and Futuna"},
    {"WSM", "WS", 990, "Samoa"},
    {"WST", "", 0, "The West"}, {"YEM", "YM", 679, "Yemen"}, {"ZAF", "SF", 560, "South Africa"},
    {"ZMB", "ZA", 551, "Zambia"}, {"ZWE", "ZI", 552, "Zimbabwe"},
};

constexpr bool in_order() {
  for (size_t i = 1; i < std::size(countries); ++i)
    if (!(countries[i - 1].iso < countries[i].iso)) return false;
  return true;
}
static_assert(in_order(), "found by halving");

}  // namespace

const CountryCodes* country_codes_of(std::string_view iso) {
  const auto row = std::lower_bound(std::begin(countries), std::end(countries), iso, [](const CountryCodes& a, std::string_view b) { return a.iso < b; });
  return row != std::end(countries) && row->iso == iso ? row : nullptr;
}

}  // namespace mirsad
