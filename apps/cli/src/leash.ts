// Loaded into every child before its own code: when the supervisor is gone without a word (kill -9, out of
// memory), the channel to it closes, and the child ends in the same orderly way as on SIGTERM.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
