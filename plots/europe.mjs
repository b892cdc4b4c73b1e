// SPDX-License-Identifier: EUPL-1.2
// The part of a world map (TopoJSON) that the map of Europe shows: overseas parts, islands far north
// and other continents would only take time and room. Topology in, topology out.

// Degrees: west, south, east, north. Iceland, Cyprus and the North Cape are inside.
const view = [-25, 33, 45, 72];
const apart = new Set(['304']); // Greenland reaches into the view, but is not part of the map

// From where to where the lines of a ring go, in degrees.
function bounds(topology, ring) {
  const { scale, translate } = topology.transform;
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const number of ring) {
    let [x, y] = [0, 0];
    for (const [dx, dy] of topology.arcs[number < 0 ? ~number : number]) {
      x += dx;
      y += dy;
      const [lon, lat] = [x * scale[0] + translate[0], y * scale[1] + translate[1]];
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box;
}

function seen(topology, polygon) {
  const box = bounds(topology, polygon[0]);
  return box[0] < view[2] && box[2] > view[0] && box[1] < view[3] && box[3] > view[1];
}

export function europe(topology) {
  const arcs = [];
  const places = new Map(); // of the arcs kept
  const kept = (number) => {
    const own = number < 0 ? ~number : number;
    if (!places.has(own)) places.set(own, arcs.push(topology.arcs[own]) - 1);
    return number < 0 ? ~places.get(own) : places.get(own);
  };
  const geometries = [];
  for (const { type, id, arcs: given } of topology.objects.countries.geometries) {
    if (apart.has(id)) continue;
    const polygons = (type === 'Polygon' ? [given] : given).filter((polygon) => seen(topology, polygon));
    if (polygons.length === 0) continue;
    geometries.push({
      type: 'MultiPolygon',
      id,
      arcs: polygons.map((polygon) => polygon.map((ring) => ring.map(kept))),
    });
  }
  return {
    type: 'Topology',
    transform: topology.transform,
    objects: { countries: { type: 'GeometryCollection', geometries } },
    arcs,
  };
}
