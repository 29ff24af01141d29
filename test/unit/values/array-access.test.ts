import { expect, test } from 'vitest';
import { float64At, int8At, int32At, textAt, uint8At, uint16At, uint32At } from '../../../src/domain/values/array-access.ts';

test('a place inside gives its value, a place outside nothing', () => {
  expect([0, 1, -1].map((at) => uint32At(Uint32Array.of(7), at))).toEqual([7, 0, 0]);
  expect([0, 1, -1].map((at) => uint16At(Uint16Array.of(7), at))).toEqual([7, 0, 0]);
  expect([0, 1, -1].map((at) => int32At(Int32Array.of(-7), at))).toEqual([-7, 0, 0]);
  expect([0, 1, -1].map((at) => int8At(Int8Array.of(-7), at))).toEqual([-7, 0, 0]);
  expect([0, 1, -1].map((at) => uint8At(Uint8Array.of(7), at))).toEqual([7, 0, 0]);
  expect([0, 1, -1].map((at) => float64At(Float64Array.of(0.5), at))).toEqual([0.5, 0, 0]);
  expect([0, 1, -1].map((at) => textAt(['a'], at))).toEqual(['a', '', '']);
});
