/** WGS 84, degrees. */
export interface Place {
  latitude: number;
  longitude: number;
}

export const mapWidth = 360;
export const mapHeight = 640;

const north = 70.2;
const middle = 26;
const scale = 60;

/** Where a place of Finland stands on the map: sinusoidal around 26° E, so that the north is not too broad. */
export function project({ latitude, longitude }: Place): [x: number, y: number] {
  const x = mapWidth * 0.57 + (longitude - middle) * Math.cos((latitude * Math.PI) / 180) * scale;
  const y = (north - latitude) * scale;
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
