import { warm } from './router.tsx';

// Before what follows is run: on a phone that takes as long as a way to the server and back.
warm(location.pathname);
