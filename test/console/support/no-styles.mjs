/** Stands for every stylesheet: jsdom lays nothing out. */
export {};
