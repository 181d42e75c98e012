export type Party = 'shopper' | 'seller' | 'marketplace';
