import { build, isInstalled, prepare } from './setup.mjs';

// `npm run build`: always builds, and installs first where that is needed (which builds as well).
if (isInstalled()) build();
else prepare();
