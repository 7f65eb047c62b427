import { serviceConfig } from '../../tools/build/rspack.service.mjs';

export default serviceConfig('identity');
