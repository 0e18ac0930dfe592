/** For a process of its own: whenever it looks, ten seconds have gone by since it looked before. */
let looks = 0;
performance.now = () => {
  looks += 1;
  return looks * 10_000;
};
