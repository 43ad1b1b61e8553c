/** localStorage key of the reader’s choice of live map or pictures. */
export const MAP_CHOICE_KEY = 'fault-lines-map';
