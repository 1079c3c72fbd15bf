// For packing without an instruction for it: which of eight bytes stay, by mask, in front of the others. Data only.
#pragma once
#include <cstdint>

namespace mirsad {

struct PackOrders {
  alignas(8) uint8_t lower[256][8];  // places 0-7
  alignas(8) uint8_t upper[256][8];  // places 8-15, for the upper half of a vector
  uint8_t count[256];
};

inline constexpr PackOrders pack_orders = [] {
  PackOrders orders{};
  for (uint32_t mask = 0; mask < 256; ++mask)
    for (uint8_t place = 0; place < 8; ++place) {
      if ((mask >> place & 1) == 0) continue;
      const uint8_t at = orders.count[mask]++;
      orders.lower[mask][at] = place;
      orders.upper[mask][at] = static_cast<uint8_t>(place + 8);
    }
  return orders;
}();

}  // namespace mirsad
