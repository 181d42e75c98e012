import { installFakeBrowser } from './fake-browser.js';

// Runs before each test file: what the one before left in the fake is gone.
installFakeBrowser();
