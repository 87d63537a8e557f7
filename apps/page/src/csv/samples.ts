/** Files to try, by what they are. */
export const samples: readonly (readonly [name: string, text: string])[] = [
  [
    'a good file',
    'phone_number,name,city\n+919876543210,Asha,Pune\n+447911123456,Ben,Leeds\n+14155550123,Carla,Fresno\n',
  ],
  [
    'a mixed file',
    'Name;Phone Number\nAsha;+91 98765 43210\nBen;07911 123456\nCarla;9.19877E+11\nDai;+14155550123\nEmil;\nFay;=+447911123456\n"Grace";\'+33612345678\n',
  ],
  ['a title above the header', 'Contacts of spring\nphone_number,name\n+919876543210,Asha\n'],
  ['bars between the columns', 'phone_number|name\n+919876543210|Asha\n'],
  ['an open quote', 'phone_number,name\n+919876543210,"Asha\n+447911123456,Ben\n'],
  ['an Excel workbook', 'PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0'],
];
