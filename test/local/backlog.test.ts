import { createBacklog } from '../../local/backlog.ts';

const started = () => {
  const state = { nowMs: 0, isBusy: true };
  const backlog = createBacklog({ nowMs: () => state.nowMs, isBusy: () => state.isBusy });
  const handOver = (count: number, from = 0): void => {
    for (let turn = from; turn < from + count; turn += 1) backlog.handedOver(`case-${turn}`);
  };
  const takeUp = (count: number, from = 0): void => {
    for (let turn = from; turn < from + count; turn += 1) backlog.takenUp(`case-${turn}`);
  };
  return { state, backlog, handOver, takeUp };
};

describe('the backlog of alerts', () => {
  it('has room for some at once, whoever is fast or slow, and then says when to ask again', () => {
    const { backlog, handOver, takeUp } = started();
    handOver(31);
    expect(backlog.holdInSeconds()).toBeNull();
    handOver(1, 31);
    expect(backlog.holdInSeconds()).toBe(1);
    takeUp(1);
    expect(backlog.holdInSeconds()).toBeNull();
  });

  it('has room for as many as were taken up in the last two seconds', () => {
    const { state, backlog, handOver, takeUp } = started();
    handOver(300);
    takeUp(200);
    expect(backlog.holdInSeconds()).toBeNull();
    handOver(100, 300);
    expect(backlog.holdInSeconds()).toBe(1);
    state.nowMs = 2_001;
    expect(backlog.holdInSeconds()).toBe(10);
  });

  it('asks for as many seconds as it takes to come down to that', () => {
    const { state, backlog, handOver, takeUp } = started();
    handOver(400);
    state.nowMs = 1_000;
    takeUp(80);
    // 320 wait, 80 have room, 40 a second are taken up.
    expect(backlog.holdInSeconds()).toBe(6);
  });

  it('counts a case once, however many operators take it up or however often it is handed over', () => {
    const { backlog, handOver, takeUp } = started();
    for (let time = 0; time < 4; time += 1) handOver(20);
    expect(backlog.holdInSeconds()).toBeNull();
    takeUp(20);
    takeUp(20);
    handOver(32, 100);
    expect(backlog.holdInSeconds()).toBe(1);
  });

  it('holds nothing back where somebody else is waited for', () => {
    const { state, backlog, handOver } = started();
    handOver(500);
    state.isBusy = false;
    expect(backlog.holdInSeconds()).toBeNull();
  });

  it('forgets after half a minute what nobody takes up', () => {
    const { state, backlog, handOver } = started();
    handOver(40);
    state.nowMs = 29_999;
    expect(backlog.holdInSeconds()).not.toBeNull();
    state.nowMs = 30_000;
    expect(backlog.holdInSeconds()).toBeNull();
  });
});
