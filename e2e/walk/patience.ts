import { expect as impatient } from "@playwright/test";

/** Looks longer than usual: two browsers, the app and its database may share two cores with the rest of the tests. */
export const expect = impatient.configure({ timeout: 15_000 });
