package com.legerible.localstack.cache;

import com.legerible.localstack.servers.MemcachedContract;

class CacheServerIT extends MemcachedContract {

  CacheServerIT() {
    super(false);
  }
}
