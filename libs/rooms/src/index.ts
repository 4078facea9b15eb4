import { MeetingRoom } from './meeting-room.js';

export * from './rooms.module.js';
export { RoomsReader } from './rooms-reader.js';

export const roomsEntities = [MeetingRoom];
