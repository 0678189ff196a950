// Loaded before anything else into the programs our scripts start: they must not outlive the script, not even when it was
// killed and could not tell them. Otherwise they would keep the port, or go on writing, behind the next start.
// The programs that such a program starts load this too, but have a parent of their own to follow.
if (String(process.ppid) === process.env.FOLLOWED_PROCESS) {
  process.once("disconnect", () => process.exit(1));
  // Listening alone must not keep a program alive that has finished.
  process.channel?.unref();
}
