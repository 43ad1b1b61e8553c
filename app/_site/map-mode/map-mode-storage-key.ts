/** Where a reader’s choice of how the map is shown is kept, on their device alone. */
export const MAP_CHOICE_KEY = 'fault-lines-map';
