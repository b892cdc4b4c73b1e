// SPDX-License-Identifier: EUPL-1.2
// The part of a world map (TopoJSON) that the map of Europe shows: overseas parts, islands far north
// and other continents would only take time and room. Topology in, topology out.

// Degrees: west, south, east, north. Iceland, Cyprus and the North Cape are inside.
const view = [-25, 33, 45, 72];
const apart = new Set(['304']); // Greenland reaches into the view, but is not part of the map

const least = 0.004; // square degrees

// Degrees per step of the grid that lines are drawn on: less than half a pixel.
const grid = [0.04, 0.025];

// Degrees within which the lines go; beyond lies nothing that is seen, only the edge.
const edge = [-30, 28, 70, 75];
const datelineWest = -100; // what lies west of it is reached from the east
const within = (value, axis) =>
  axis === 0 && value < datelineWest
    ? edge[2]
    : Math.min(Math.max(value, edge[axis]), edge[axis + 2]);

// Whether the middle one of three points says nothing: all lie on one side of the edge.
const alongEdge = (a, b, c) =>
  [0, 1].some(
    (axis) =>
      a[axis] === b[axis] &&
      b[axis] === c[axis] &&
      [edge[axis], edge[axis + 2]].some((side) => Math.round(side / grid[axis]) === b[axis]),
  );

// The points of every line as steps of the grid, those that fall together once.
function onGrid({ arcs, transform: { scale, translate } }) {
  return arcs.map((line) => {
    const points = [];
    const at = [0, 0];
    for (const step of line) {
      at[0] += step[0];
      at[1] += step[1];
      const point = [
        Math.round(within(at[0] * scale[0] + translate[0], 0) / grid[0]),
        Math.round(within(at[1] * scale[1] + translate[1], 1) / grid[1]),
      ];
      const last = points[points.length - 1];
      const before = points[points.length - 2];
      if (last && last[0] === point[0] && last[1] === point[1]) continue;
      if (before && alongEdge(before, last, point)) points.pop();
      points.push(point);
    }
    return points;
  });
}

const bounds = (lines, ring) => {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const number of ring) {
    for (const [x, y] of lines[number < 0 ? ~number : number]) {
      box[0] = Math.min(box[0], x * grid[0]);
      box[1] = Math.min(box[1], y * grid[1]);
      box[2] = Math.max(box[2], x * grid[0]);
      box[3] = Math.max(box[3], y * grid[1]);
    }
  }
  return box;
};

// A line as TopoJSON has it: each point by its distance from the one before.
const steps = (points) =>
  points.map((point, i) => (i === 0 ? point : [point[0] - points[i - 1][0], point[1] - points[i - 1][1]]));

// Square degrees that a ring encloses when it runs clockwise, as the outer one of land does.
function area(lines, ring) {
  const points = ring.flatMap((arc) => (arc < 0 ? [...lines[~arc]].reverse() : lines[arc]));
  const twice = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length];
    return sum + nextX * y - x * nextY;
  }, 0);
  return (twice / 2) * grid[0] * grid[1];
}

// Inside the view and more than a dot: of what has no inside on the grid, Vega would fill the outside.
function seen(lines, [ring]) {
  const box = bounds(lines, ring);
  const inView = box[0] < view[2] && box[2] > view[0] && box[1] < view[3] && box[3] > view[1];
  return inView && area(lines, ring) > least;
}

export function europe(topology) {
  const lines = onGrid(topology);
  const arcs = [];
  const places = new Map(); // of the arcs kept
  const kept = (number) => {
    const own = number < 0 ? ~number : number;
    if (!places.has(own)) places.set(own, arcs.push(steps(lines[own])) - 1);
    return number < 0 ? ~places.get(own) : places.get(own);
  };
  const geometries = [];
  for (const { type, id, arcs: given } of topology.objects.countries.geometries) {
    if (apart.has(id)) continue;
    const polygons = (type === 'Polygon' ? [given] : given).filter((polygon) => seen(lines, polygon));
    if (polygons.length === 0) continue;
    geometries.push({
      type: 'MultiPolygon',
      id,
      arcs: polygons.map((polygon) => polygon.map((ring) => ring.map(kept))),
    });
  }
  return {
    type: 'Topology',
    transform: { scale: grid, translate: [0, 0] },
    objects: { countries: { type: 'GeometryCollection', geometries } },
    arcs,
  };
}
